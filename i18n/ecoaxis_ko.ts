<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>EcoAxis</name>
    <message>
        <source>Data</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Zoning</source>
        <translation>등급 평가</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>입지 검토</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>평가 체계</translation>
    </message>
    <message>
        <source>Id of a scheme, or the folder that holds its scheme.json and rules.csv.</source>
        <translation>평가 체계의 식별자 또는 scheme.json과 rules.csv가 들어 있는 폴더입니다.</translation>
    </message>
    <message>
        <source>Binding of datasets to layers</source>
        <translation>자료와 레이어의 연결</translation>
    </message>
    <message>
        <source>A binding.json that says which layer plays which dataset; empty: the project&apos;s own.</source>
        <translation>어느 레이어가 어느 자료인지 적은 binding.json입니다. 비워 두면 프로젝트에 저장된 연결을 씁니다.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>취소되었습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>자료 점검</translation>
    </message>
    <message>
        <source>Folder with layers, when there is no binding</source>
        <translation>레이어가 들어 있는 폴더(연결이 없을 때)</translation>
    </message>
    <message>
        <source>Extent that must be covered</source>
        <translation>자료가 덮어야 하는 범위</translation>
    </message>
    <message>
        <source>Empty: the administrative units of the binding, or else only gaps between polygons.</source>
        <translation>비워 두면 연결의 행정구역을 쓰고, 그것도 없으면 폴리곤 사이의 빈틈만 찾습니다.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Proposed binding</source>
        <translation>제안된 연결</translation>
    </message>
    <message>
        <source>Bindings (*.json)</source>
        <translation>연결 파일(*.json)</translation>
    </message>
    <message>
        <source>Number of errors</source>
        <translation>오류 수</translation>
    </message>
    <message>
        <source>Number of warnings</source>
        <translation>경고 수</translation>
    </message>
    <message>
        <source>EcoAxis (biodiversity-inclusive spatial planning)</source>
        <translation>EcoAxis(생물다양성을 반영한 공간계획)</translation>
    </message>
    <message>
        <source>Screen development sites</source>
        <translation>개발 입지 검토</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>대상지</translation>
    </message>
    <message>
        <source>Field that names the sites</source>
        <translation>대상지 이름 필드</translation>
    </message>
    <message>
        <source>Analysis CRS (projected)</source>
        <translation>분석 좌표계(투영 좌표계)</translation>
    </message>
    <message>
        <source>Zoning grades</source>
        <translation>평가 등급 래스터</translation>
    </message>
    <message>
        <source>Language of messages and report</source>
        <translation>내용과 보고서의 언어</translation>
    </message>
    <message>
        <source>Name of the project in the report</source>
        <translation>보고서에 적을 사업명</translation>
    </message>
    <message>
        <source>Author of the report</source>
        <translation>보고서 작성자</translation>
    </message>
    <message>
        <source>Date of the report (year-month-day; empty: today)</source>
        <translation>보고서 작성일(연-월-일, 비워 두면 오늘)</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>검토 결과</translation>
    </message>
    <message>
        <source>What to leave out</source>
        <translation>제외할 부분</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>보고서(PDF)</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>보고서(HTML)</translation>
    </message>
    <message>
        <source>Worst verdict of all sites</source>
        <translation>전체 대상지 중 가장 엄격한 판정</translation>
    </message>
    <message>
        <source>Number of sites</source>
        <translation>대상지 수</translation>
    </message>
    <message>
        <source>{site}: {verdict} (decided by {rule})</source>
        <translation>{site}: {verdict}(결정 규칙 {rule})</translation>
    </message>
    <message>
        <source>Explain a grade</source>
        <translation>등급 설명</translation>
    </message>
    <message>
        <source>Says for points and polygons what every indicator states there and which rule decided.</source>
        <translation>점이나 폴리곤 위치에서 모든 지표의 값과 등급, 등급을 결정한 규칙을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Places (points or polygons)</source>
        <translation>위치(점 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Field that names the places</source>
        <translation>위치 이름 필드</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Grade zoning</source>
        <translation>등급 평가</translation>
    </message>
    <message>
        <source>Grades every cell of a map by a zoning scheme and says which rule decided it.</source>
        <translation>평가 체계에 따라 지도의 모든 격자에 등급을 매기고 등급을 결정한 규칙을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Field that names the units</source>
        <translation>집계 단위 이름 필드</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>Deciding rules</source>
        <translation>결정 규칙</translation>
    </message>
    <message>
        <source>Grades by criterion</source>
        <translation>평가항목별 등급</translation>
    </message>
    <message>
        <source>Summary by unit and grade</source>
        <translation>단위·등급별 집계</translation>
    </message>
    <message>
        <source>Legend of the deciding rules</source>
        <translation>결정 규칙 범례</translation>
    </message>
    <message>
        <source>Graded area (m²)</source>
        <translation>등급을 매긴 면적(m²)</translation>
    </message>
    <message>
        <source>Grid: {rows} x {columns} cells of {cell} m, {crs}.</source>
        <translation>격자: {rows} x {columns}개, 한 변 {cell} m, {crs}.</translation>
    </message>
    <message>
        <source>(outside the units)</source>
        <translation>(집계 단위 밖)</translation>
    </message>
    <message>
        <source>whole area</source>
        <translation>전체 지역</translation>
    </message>
    <message>
        <source>Evaluated extent</source>
        <translation>평가 범위</translation>
    </message>
    <message>
        <source>Cell size (m)</source>
        <translation>격자 크기(m)</translation>
    </message>
    <message>
        <source>Evaluated area (polygons)</source>
        <translation>평가 구역(폴리곤)</translation>
    </message>
    <message>
        <source>EcoAxis guide</source>
        <translation>EcoAxis 길잡이</translation>
    </message>
    <message>
        <source>Switch on the plugin “Processing” to see the tools of EcoAxis.</source>
        <translation>EcoAxis 도구를 보려면 “공간 처리(Processing)” 플러그인을 켜십시오.</translation>
    </message>
    <message>
        <source>Finds out which layer plays which dataset, and reports what is wrong with their codes, geometries, encodings and coordinate systems.</source>
        <translation>어느 레이어가 어느 자료인지 찾아내고 코드, 도형, 인코딩, 좌표계의 문제를 보고합니다.</translation>
    </message>
    <message>
        <source>Its layers and those of its sub-folders are matched with the catalogue by name and fields.</source>
        <translation>하위 폴더까지 레이어를 찾아 이름과 필드로 자료 목록과 맞춥니다.</translation>
    </message>
    <message>
        <source>Judges sites by a screening scheme with exact overlays, says why and what would change it, and writes the report.</source>
        <translation>대상지를 검토용 평가 체계와 정확히 중첩하여 판정하고, 이유와 판정을 바꾸는 방법을 밝히며, 보고서를 작성합니다.</translation>
    </message>
    <message>
        <source>Collapsed (CO)</source>
        <translation>붕괴(CO)</translation>
    </message>
    <message>
        <source>Critically endangered (CR)</source>
        <translation>위급(CR)</translation>
    </message>
    <message>
        <source>Endangered (EN)</source>
        <translation>위기(EN)</translation>
    </message>
    <message>
        <source>Vulnerable (VU)</source>
        <translation>취약(VU)</translation>
    </message>
    <message>
        <source>Near threatened (NT)</source>
        <translation>준위협(NT)</translation>
    </message>
    <message>
        <source>Least concern (LC)</source>
        <translation>최소관심(LC)</translation>
    </message>
    <message>
        <source>Data deficient (DD)</source>
        <translation>정보부족(DD)</translation>
    </message>
    <message>
        <source>Not evaluated (NE)</source>
        <translation>미평가(NE)</translation>
    </message>
    <message>
        <source>Map Red List categories and their index</source>
        <translation>적색목록 범주 지도와 지수</translation>
    </message>
    <message>
        <source>Joins the categories of assessed ecosystems to a map, and gives the Red List Index of Ecosystems by unit and over time.</source>
        <translation>평가한 생태계의 범주를 지도에 붙이고, 생태계 적색목록지수를 단위 구역별·연도별로 계산합니다.</translation>
    </message>
    <message>
        <source>Map of ecosystems</source>
        <translation>생태계 지도</translation>
    </message>
    <message>
        <source>Field that names the ecosystem</source>
        <translation>생태계 이름 필드</translation>
    </message>
    <message>
        <source>Assessment (table)</source>
        <translation>평가표</translation>
    </message>
    <message>
        <source>Field of the assessment that holds its year</source>
        <translation>평가표의 연도 필드</translation>
    </message>
    <message>
        <source>Units (polygons)</source>
        <translation>단위 구역(폴리곤)</translation>
    </message>
    <message>
        <source>Map of categories</source>
        <translation>범주 지도</translation>
    </message>
    <message>
        <source>Red List Index of Ecosystems</source>
        <translation>생태계 적색목록지수</translation>
    </message>
    <message>
        <source>Area by category</source>
        <translation>범주별 면적</translation>
    </message>
    <message>
        <source>Red List Index of Ecosystems: {index}</source>
        <translation>생태계 적색목록지수: {index}</translation>
    </message>
    <message>
        <source>Red List of Ecosystems</source>
        <translation>생태계 적색목록</translation>
    </message>
    <message>
        <source>No area around 1750 was given, so A3 was not measured.</source>
        <translation>1750년 무렵의 면적이 없어 A3를 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Fewer than two dated areas, so no rate of decline can be told.</source>
        <translation>연도가 있는 면적이 둘보다 적어 감소율을 구할 수 없습니다.</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>관측</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>내삽</translation>
    </message>
    <message>
        <source>extrapolated</source>
        <translation>외삽</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>모형</translation>
    </message>
    <message>
        <source>{start}-{end}: {first} km² ({first_how}) to {last} km² ({last_how}), {model}; bounds {models}.</source>
        <translation>{start}-{end}: {first} km²({first_how})에서 {last} km²({last_how}), {model} 모형, 범위 {models}.</translation>
    </message>
    <message>
        <source>Measure area of occupancy (AOO)</source>
        <translation>점유면적(AOO) 측정</translation>
    </message>
    <message>
        <source>Counts the 10 km cells that each ecosystem occupies, with the grid in its place and at every other placement (criterion B2).</source>
        <translation>생태계가 차지하는 10 km 격자의 수를 제자리의 격자와 가능한 모든 위치의 격자에서 셉니다(기준 B2).</translation>
    </message>
    <message>
        <source>CRS of the grid (empty: global grid, ESRI:54034)</source>
        <translation>격자의 좌표계(비우면 세계 공통 격자 ESRI:54034)</translation>
    </message>
    <message>
        <source>Rule that keeps or drops cells in the layers</source>
        <translation>레이어에서 격자를 남기거나 빼는 규칙</translation>
    </message>
    <message>
        <source>All occupied cells</source>
        <translation>점유한 모든 격자</translation>
    </message>
    <message>
        <source>Cumulative 1 % (Guidelines 2.0)</source>
        <translation>누적 1 %(지침 2.0)</translation>
    </message>
    <message>
        <source>At least 1 % of the cell (Guidelines 1.1)</source>
        <translation>격자의 1 % 이상(지침 1.1)</translation>
    </message>
    <message>
        <source>Count all placements of the grid</source>
        <translation>모든 격자 위치에서 세기</translation>
    </message>
    <message>
        <source>Step between placements (m)</source>
        <translation>위치 간격(m)</translation>
    </message>
    <message>
        <source>Must divide the cell size. Empty: the cells of the raster; 500 m for polygons.</source>
        <translation>격자 크기를 나눌 수 있어야 합니다. 비우면 래스터는 화소 크기, 폴리곤은 500 m입니다.</translation>
    </message>
    <message>
        <source>Occupied cells</source>
        <translation>점유 격자</translation>
    </message>
    <message>
        <source>Kept cells</source>
        <translation>남긴 격자</translation>
    </message>
    <message>
        <source>Dropped cells</source>
        <translation>뺀 격자</translation>
    </message>
    <message>
        <source>Areas of occupancy</source>
        <translation>점유면적</translation>
    </message>
    <message>
        <source>Counts of all placements</source>
        <translation>모든 위치의 격자 수</translation>
    </message>
    <message>
        <source>Number of ecosystems</source>
        <translation>생태계 수</translation>
    </message>
    <message>
        <source>{ecosystem}: area of occupancy {count} cells</source>
        <translation>{ecosystem}: 점유면적 격자 {count}개</translation>
    </message>
    <message>
        <source>{ecosystem}: area of occupancy {count} cells; {minimum} to {maximum}, on average {mean}, over {placements} placements at steps of {step} m</source>
        <translation>{ecosystem}: 점유면적 격자 {count}개. {step} m 간격의 위치 {placements}곳에서 {minimum}–{maximum}개, 평균 {mean}개</translation>
    </message>
    <message>
        <source>Measure decline in area (criterion A)</source>
        <translation>면적 감소 측정(기준 A)</translation>
    </message>
    <message>
        <source>Measures areas on dated maps, rates of decline and the declines of A1, A2a, A2b and A3 with bounds.</source>
        <translation>연도별 지도에서 면적과 감소율을 재고 A1, A2a, A2b, A3의 감소율을 하한·상한과 함께 구합니다.</translation>
    </message>
    <message>
        <source>Maps of the ecosystems, the oldest first</source>
        <translation>생태계 지도(오래된 것부터)</translation>
    </message>
    <message>
        <source>Year of each map, separated by commas</source>
        <translation>지도별 연도(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Field that names the ecosystems (polygons)</source>
        <translation>생태계 이름 필드(폴리곤)</translation>
    </message>
    <message>
        <source>Ecosystems wanted: raster values or names, separated by commas</source>
        <translation>대상 생태계: 래스터 값 또는 이름(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Name, where there is a single ecosystem</source>
        <translation>생태계가 하나일 때의 이름</translation>
    </message>
    <message>
        <source>An ecosystem that a map does not show</source>
        <translation>지도에 나타나지 않은 생태계</translation>
    </message>
    <message>
        <source>is unknown at that date</source>
        <translation>그 시점의 면적을 알 수 없음</translation>
    </message>
    <message>
        <source>has area 0 at that date</source>
        <translation>그 시점의 면적을 0으로 봄</translation>
    </message>
    <message>
        <source>Table of areas (ecosystem, year, area_km2, se)</source>
        <translation>면적 표(ecosystem, year, area_km2, se)</translation>
    </message>
    <message>
        <source>Confusion matrices (year, map, reference, count, area_km2)</source>
        <translation>오차행렬(year, map, reference, count, area_km2)</translation>
    </message>
    <message>
        <source>Model of decline</source>
        <translation>감소 모형</translation>
    </message>
    <message>
        <source>all, as bounds</source>
        <translation>모두(하한·상한으로)</translation>
    </message>
    <message>
        <source>linear (ARD)</source>
        <translation>선형(ARD)</translation>
    </message>
    <message>
        <source>exponential (PRD, ARC)</source>
        <translation>지수(PRD, ARC)</translation>
    </message>
    <message>
        <source>regression (Gamma, log link)</source>
        <translation>회귀(감마 분포, 로그 연결)</translation>
    </message>
    <message>
        <source>Equal-area CRS in which polygons are measured</source>
        <translation>폴리곤 면적을 재는 등면적 좌표계</translation>
    </message>
    <message>
        <source>Areas and rates</source>
        <translation>면적과 변화율</translation>
    </message>
    <message>
        <source>Declines by subcriterion</source>
        <translation>세부기준별 감소율</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거 표</translation>
    </message>
    <message>
        <source>Areas by year and model</source>
        <translation>연도·모형별 면적</translation>
    </message>
    <message>
        <source>Present year (empty: the last date)</source>
        <translation>현재 연도(비우면 마지막 시점)</translation>
    </message>
    <message>
        <source>Area at collapse (km²)</source>
        <translation>붕괴 면적(km²)</translation>
    </message>
    <message>
        <source>Area around 1750 (km²), for A3</source>
        <translation>1750년 무렵 면적(km²), A3용</translation>
    </message>
    <message>
        <source>Year of that area</source>
        <translation>그 면적의 연도</translation>
    </message>
    <message>
        <source>Confidence of bounds from errors of areas (%)</source>
        <translation>면적 오차에서 나온 범위의 신뢰수준(%)</translation>
    </message>
    <message>
        <source>Present year: {year}.</source>
        <translation>현재 연도: {year}년.</translation>
    </message>
    <message>
        <source>{ecosystem} A3: not measured, no area around 1750 was given.</source>
        <translation>{ecosystem} A3: 1750년 무렵의 면적이 없어 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Measure extent of occurrence (EOO)</source>
        <translation>출현범위(EOO) 측정</translation>
    </message>
    <message>
        <source>Draws the minimum convex polygon around each ecosystem and measures it (criterion B1).</source>
        <translation>생태계마다 최소 볼록다각형을 그리고 면적을 잽니다(기준 B1).</translation>
    </message>
    <message>
        <source>CRS to measure in (projected, equal-area)</source>
        <translation>측정 좌표계(등적 투영)</translation>
    </message>
    <message>
        <source>Extents of occurrence</source>
        <translation>출현범위</translation>
    </message>
    <message>
        <source>{ecosystem}: extent of occurrence {eoo} km²</source>
        <translation>{ecosystem}: 출현범위 {eoo} km²</translation>
    </message>
    <message>
        <source>Map of ecosystems (raster or polygons)</source>
        <translation>생태계 지도(래스터 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Ecosystems to measure</source>
        <translation>측정할 생태계</translation>
    </message>
    <message>
        <source>Values of the raster or of the field, separated by commas; empty: every value is an ecosystem.</source>
        <translation>래스터나 필드의 값을 쉼표로 구분해 적습니다. 비우면 모든 값이 생태계입니다.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>대상지</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>면적(m²)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>판정을 결정한 규칙</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>확실성</translation>
    </message>
    <message>
        <source>Rules that apply</source>
        <translation>해당 규칙</translation>
    </message>
    <message>
        <source>Rules without data</source>
        <translation>자료 없는 규칙</translation>
    </message>
    <message>
        <source>Verdict after leaving out</source>
        <translation>제외 후 판정</translation>
    </message>
    <message>
        <source>To leave out (m²)</source>
        <translation>제외할 면적(m²)</translation>
    </message>
    <message>
        <source>Remains (m²)</source>
        <translation>남는 면적(m²)</translation>
    </message>
    <message>
        <source>Area by grade (m²)</source>
        <translation>등급별 면적(m²)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>해당 여부</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>측정 방법</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>거리(m)</translation>
    </message>
    <message>
        <source>Features or cells</source>
        <translation>객체 또는 격자 수</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Rules that fall silent</source>
        <translation>해소되는 규칙</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>격자 수</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>평가항목</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>설명의 종류</translation>
    </message>
    <message>
        <source>Rule number</source>
        <translation>규칙 번호</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Decided area (m²)</source>
        <translation>결정한 면적(m²)</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>범주</translation>
    </message>
    <message>
        <source>Least threatened plausible category</source>
        <translation>가능한 가장 낮은 범주</translation>
    </message>
    <message>
        <source>Most threatened plausible category</source>
        <translation>가능한 가장 높은 범주</translation>
    </message>
    <message>
        <source>Category with bounds</source>
        <translation>범주와 범위</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>Ecosystems counted</source>
        <translation>계산에 든 생태계 수</translation>
    </message>
    <message>
        <source>Left out: data deficient (DD)</source>
        <translation>제외: 정보부족(DD)</translation>
    </message>
    <message>
        <source>Left out: not evaluated (NE)</source>
        <translation>제외: 미평가(NE)</translation>
    </message>
    <message>
        <source>Ecosystems</source>
        <translation>생태계 수</translation>
    </message>
    <message>
        <source>Assess ecosystems (Red List)</source>
        <translation>생태계 평가(적색목록)</translation>
    </message>
    <message>
        <source>Applies criteria A to E of the IUCN Red List of Ecosystems to a table of evidence: category, plausible bounds and reason of every subcriterion and of each ecosystem.</source>
        <translation>IUCN 생태계 적색목록의 기준 A–E를 근거표에 적용하여 세부기준과 생태계마다 범주, 가능한 범위, 사유를 냅니다.</translation>
    </message>
    <message>
        <source>Evidence table</source>
        <translation>근거표</translation>
    </message>
    <message>
        <source>Share of a distribution between its bounds</source>
        <translation>분포에서 하한과 상한 사이의 비율</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>평가 결과</translation>
    </message>
    <message>
        <source>Whole assessment (JSON)</source>
        <translation>전체 평가(JSON)</translation>
    </message>
    <message>
        <source>Most threatened category</source>
        <translation>가장 위협받는 범주</translation>
    </message>
    <message>
        <source>{ecosystem}: {category} ({supporting})</source>
        <translation>{ecosystem}: {category}({supporting})</translation>
    </message>
    <message>
        <source>{ecosystem}: is it NT? {reason}</source>
        <translation>{ecosystem}: 준위협(NT) 검토 - {reason}</translation>
    </message>
    <message>
        <source>No cell has a relative severity.</source>
        <translation>상대적 심각도를 구할 수 있는 격자가 없습니다.</translation>
    </message>
    <message>
        <source>{area} km² were collapsed at the start and are left out.</source>
        <translation>{area} km²는 처음부터 붕괴해 있어 제외했습니다.</translation>
    </message>
    <message>
        <source>{area} km² have no data and are left out.</source>
        <translation>{area} km²는 자료가 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>Scope of the assessment, such as national or local</source>
        <translation>평가 범위(예: national, local)</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>보고서 제목</translation>
    </message>
    <message>
        <source>Language of reasons and report</source>
        <translation>사유와 보고서의 언어</translation>
    </message>
    <message>
        <source>Descriptions of the ecosystems (CSV or JSON)</source>
        <translation>생태계 설명(CSV 또는 JSON)</translation>
    </message>
    <message>
        <source>Hulls of the extent of occurrence, for maps</source>
        <translation>출현범위 볼록다각형(지도용)</translation>
    </message>
    <message>
        <source>Cells of the area of occupancy, for maps</source>
        <translation>점유면적 격자(지도용)</translation>
    </message>
    <message>
        <source>Table of dated areas, for charts</source>
        <translation>연도별 면적 표(그래프용)</translation>
    </message>
    <message>
        <source>Year of the assessment, for charts (empty: that of the last area)</source>
        <translation>평가 연도(그래프용, 비우면 마지막 면적의 연도)</translation>
    </message>
    <message>
        <source>Measure degradation (criteria C and D)</source>
        <translation>기능 저하 측정(기준 C, D)</translation>
    </message>
    <message>
        <source>Relative severity of environmental or biotic decline on a map, and the extent that reaches each level.</source>
        <translation>지도에서 환경·생물 기능 저하의 상대적 심각도와 각 수준에 이른 범위를 구합니다.</translation>
    </message>
    <message>
        <source>Indicator at the start (raster)</source>
        <translation>처음 지표(래스터)</translation>
    </message>
    <message>
        <source>Indicator now, or as projected (raster)</source>
        <translation>현재 또는 전망 지표(래스터)</translation>
    </message>
    <message>
        <source>Collapse value: a number, a range low..high, or a raster</source>
        <translation>붕괴값: 숫자, 범위(낮은값..높은값) 또는 래스터</translation>
    </message>
    <message>
        <source>Distribution of the ecosystems at the start (raster or polygons)</source>
        <translation>생태계의 처음 분포(래스터 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Subcriterion</source>
        <translation>세부기준</translation>
    </message>
    <message>
        <source>Bad values of the indicator</source>
        <translation>지표의 나쁜 값</translation>
    </message>
    <message>
        <source>as most of the initial values tell</source>
        <translation>처음 값 대부분을 보고 판단</translation>
    </message>
    <message>
        <source>low values</source>
        <translation>작은 값</translation>
    </message>
    <message>
        <source>high values</source>
        <translation>큰 값</translation>
    </message>
    <message>
        <source>Evidence by the mean severity (extent 100 %)</source>
        <translation>평균 심각도로 근거 작성(범위 100 %)</translation>
    </message>
    <message>
        <source>Standard error of the initial values</source>
        <translation>처음 값의 표준오차</translation>
    </message>
    <message>
        <source>Standard error of the current values</source>
        <translation>현재 값의 표준오차</translation>
    </message>
    <message>
        <source>Confidence of bounds from these errors (%)</source>
        <translation>이 오차에서 나온 범위의 신뢰수준(%)</translation>
    </message>
    <message>
        <source>Relative severity (%)</source>
        <translation>상대적 심각도(%)</translation>
    </message>
    <message>
        <source>Extent by severity</source>
        <translation>심각도별 범위</translation>
    </message>
    <message>
        <source>Summary by ecosystem</source>
        <translation>생태계별 요약</translation>
    </message>
    <message>
        <source>Cumulative curve of extent and severity</source>
        <translation>범위와 심각도의 누적 곡선</translation>
    </message>
    <message>
        <source>Mean severity of the first ecosystem (%)</source>
        <translation>첫째 생태계의 평균 심각도(%)</translation>
    </message>
    <message>
        <source>High values of the indicator are bad.</source>
        <translation>지표의 큰 값이 나쁜 값입니다.</translation>
    </message>
    <message>
        <source>Low values of the indicator are bad.</source>
        <translation>지표의 작은 값이 나쁜 값입니다.</translation>
    </message>
    <message>
        <source>{ecosystem}: mean severity {mean} % over {area} km².</source>
        <translation>{ecosystem}: {area} km²의 평균 심각도 {mean} %.</translation>
    </message>
    <message>
        <source>{ecosystem} {subcriterion}: {best} % ({lower} to {upper} %), window {window}</source>
        <translation>{ecosystem} {subcriterion}: {best} % ({lower}~{upper} %), 기간 {window}</translation>
    </message>
    <message>
        <source>Table of grid placements (area of occupancy), for charts</source>
        <translation>격자 배치별 점유면적 표(도표용)</translation>
    </message>
    <message>
        <source>Connectedness</source>
        <translation>연결성</translation>
    </message>
    <message>
        <source>Assess ecological axes</source>
        <translation>생태축 연결성 평가</translation>
    </message>
    <message>
        <source>Measures how connected ecological axes are: equivalent connectivity, continuity, gaps, narrowest place, links to restore and cores to protect, with maps and a report.</source>
        <translation>생태축이 얼마나 이어져 있는지 평가합니다. 등가연결성, 연속성, 단절구간, 가장 좁은 곳, 복원할 연결과 보호할 핵심지역을 지도와 보고서로 제시합니다.</translation>
    </message>
    <message>
        <source>{axis}: equivalent connectivity {ec} ha ({share} % of the axis), {continuous} % continuous, {gaps} gaps, the longest {longest} m</source>
        <translation>{axis}: 등가연결성 {ec} ha(축 면적의 {share} %), 연속된 면적 {continuous} %, 단절구간 {gaps}곳, 가장 긴 구간 {longest} m</translation>
    </message>
    <message>
        <source>Ecological axes (empty: those of the binding)</source>
        <translation>생태축(비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>Polygons of axes with their zones, or centre lines, which get assumed widths.</source>
        <translation>구역이 있는 생태축 폴리곤 또는 중심선. 중심선에는 가정한 폭을 줍니다.</translation>
    </message>
    <message>
        <source>Field that names the axis</source>
        <translation>생태축 이름 필드</translation>
    </message>
    <message>
        <source>Features of one name are one axis; without names all of them are one.</source>
        <translation>이름이 같은 객체는 한 축입니다. 이름이 없으면 모두 한 축으로 봅니다.</translation>
    </message>
    <message>
        <source>Field of the zone (core or buffer)</source>
        <translation>구역 필드(핵심·완충)</translation>
    </message>
    <message>
        <source>Core zones count as cores of the axis.</source>
        <translation>핵심구역은 그 축의 핵심지역으로 봅니다.</translation>
    </message>
    <message>
        <source>Field of the kind of axis</source>
        <translation>생태축 종류 필드</translation>
    </message>
    <message>
        <source>Empty: the kind is told by a word in the axis' name, such as river or 하천.</source>
        <translation>비워 두면 축 이름에 든 낱말(하천, river 등)로 종류를 정합니다.</translation>
    </message>
    <message>
        <source>What counts as core</source>
        <translation>핵심지역으로 볼 자료</translation>
    </message>
    <message>
        <source>Core zone of the axis, protected areas, grade 1 of the Ecosystem and Nature Map, zoning grade 1; sources without data are passed over and told.</source>
        <translation>생태축 핵심구역, 보호지역, 생태·자연도 1등급, 국토환경성평가 1등급. 자료가 없는 것은 건너뛰고 알립니다.</translation>
    </message>
    <message>
        <source>Least area of a core (ha)</source>
        <translation>핵심지역 최소 면적(ha)</translation>
    </message>
    <message>
        <source>10 ha for a city or county, 100 ha for the country (both assumed).</source>
        <translation>시·군은 10 ha, 국가는 100 ha(모두 가정).</translation>
    </message>
    <message>
        <source>Take built-up land out of cores</source>
        <translation>핵심지역에서 시가지 빼기</translation>
    </message>
    <message>
        <source>Built-up areas, or built-up classes of the land cover map.</source>
        <translation>시가지 레이어, 없으면 토지피복지도의 시가화·건조지역.</translation>
    </message>
    <message>
        <source>Dispersal distance (m)</source>
        <translation>이동거리(m)</translation>
    </message>
    <message>
        <source>Distance at which the probability below applies; longer gaps count as far.</source>
        <translation>아래 확률로 이동하는 거리. 이보다 긴 단절구간은 이동거리 초과로 봅니다.</translation>
    </message>
    <message>
        <source>Probability of dispersal at that distance</source>
        <translation>그 거리까지 이동할 확률</translation>
    </message>
    <message>
        <source>0.5 makes the distance the median dispersal distance.</source>
        <translation>0.5이면 이동거리의 중앙값이 됩니다.</translation>
    </message>
    <message>
        <source>Minimum width of an axis (m)</source>
        <translation>축의 최소 폭(m)</translation>
    </message>
    <message>
        <source>Empty: that of the kind of axis (mountains 600 m and rivers 30 m, reported; others assumed).</source>
        <translation>비워 두면 축 종류의 값(산림축 600 m, 하천축 30 m는 보고된 값, 그 밖은 가정).</translation>
    </message>
    <message>
        <source>What cuts an axis</source>
        <translation>축을 끊는 것</translation>
    </message>
    <message>
        <source>Protected areas (empty: those of the binding)</source>
        <translation>보호지역(비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>More polygons that count as core</source>
        <translation>핵심지역으로 더할 폴리곤</translation>
    </message>
    <message>
        <source>Built-up areas (empty: those of the binding)</source>
        <translation>시가지(비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>Roads (empty: those of the binding)</source>
        <translation>도로(비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>A layer given here goes before that of the binding.</source>
        <translation>여기에 준 레이어를 연결 설정의 자료보다 먼저 씁니다.</translation>
    </message>
    <message>
        <source>Grade 1 counts as core; the mean grade along a gap enters its priority.</source>
        <translation>1등급은 핵심지역으로 보고, 단절구간 위의 평균 등급은 우선순위에 씁니다.</translation>
    </message>
    <message>
        <source>Kind of axes whose name tells none</source>
        <translation>이름으로 알 수 없는 축의 종류</translation>
    </message>
    <message>
        <source>Gives the minimum width, and the widths of centre lines.</source>
        <translation>최소 폭과 중심선의 폭을 정합니다.</translation>
    </message>
    <message>
        <source>Dispersal distances of the curve (m)</source>
        <translation>곡선에 쓸 이동거리(m)</translation>
    </message>
    <message>
        <source>Equivalent connectivity is computed for each, separated by commas.</source>
        <translation>거리마다 등가연결성을 구합니다. 쉼표로 나눕니다.</translation>
    </message>
    <message>
        <source>Reach of a wildlife crossing (m)</source>
        <translation>생태통로가 미치는 거리(m)</translation>
    </message>
    <message>
        <source>A barrier is open so far to either side of a wildlife crossing (assumed).</source>
        <translation>생태통로 양쪽으로 이 거리까지는 장애물이 열린 것으로 봅니다(가정).</translation>
    </message>
    <message>
        <source>Cost of restoring a metre of gap</source>
        <translation>단절구간 1 m의 복원 비용</translation>
    </message>
    <message>
        <source>Priorities are then per cost. Any unit of money; no official figure exists.</source>
        <translation>주면 우선순위를 비용으로 나눕니다. 화폐 단위는 자유이며 공식 수치는 없습니다.</translation>
    </message>
    <message>
        <source>Areas and distances are measured in it, in metres.</source>
        <translation>면적과 거리를 이 좌표계에서 미터로 잽니다.</translation>
    </message>
    <message>
        <source>Korean or English.</source>
        <translation>한국어 또는 영어.</translation>
    </message>
    <message>
        <source>Printed on the cover.</source>
        <translation>표지에 적습니다.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>생태축</translation>
    </message>
    <message>
        <source>Cores of the axes</source>
        <translation>생태축의 핵심지역</translation>
    </message>
    <message>
        <source>Gaps and links to restore</source>
        <translation>단절구간과 복원 대상 연결</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>단절지점</translation>
    </message>
    <message>
        <source>Top ten to restore and to protect</source>
        <translation>복원·보호 상위 10</translation>
    </message>
    <message>
        <source>Connectivity by dispersal distance</source>
        <translation>이동거리별 연결성</translation>
    </message>
    <message>
        <source>Build patch graph</source>
        <translation>패치 그래프 만들기</translation>
    </message>
    <message>
        <source>Habitat patches and their links: edge to edge, between centroids, or along least-cost paths.</source>
        <translation>서식지 패치와 그 사이의 연결을 가장자리 간, 무게중심 간 또는 최소비용경로로 만듭니다.</translation>
    </message>
    <message>
        <source>{patches} patches, {links} links.</source>
        <translation>패치 {patches}개, 연결 {links}개.</translation>
    </message>
    <message>
        <source>Resistance raster</source>
        <translation>저항 래스터</translation>
    </message>
    <message>
        <source>Resistance to movement of each cell, above 0, in a CRS in metres. Cells of no data or 0 let nothing pass.</source>
        <translation>격자마다 0보다 큰 이동 저항이며, 좌표계는 미터 단위여야 합니다. 값이 없거나 0인 격자는 아무것도 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>Focal nodes (raster of ids, points or polygons)</source>
        <translation>초점 노드(id 래스터, 점 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Between them current flows. Cells or features of one id are one node. Not needed with own sources and grounds.</source>
        <translation>이들 사이에 전류가 흐릅니다. 식별자가 같은 격자나 객체는 노드 하나입니다. 전류원과 접지를 직접 지정하면 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>Field of the ids (points or polygons)</source>
        <translation>id 필드(점 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Each pair: 1 A between each two focal nodes. From one to all others: 1 A from each. From all others to one: 1 A from each of the others. Own sources and grounds: from any sources to any grounds.</source>
        <translation>두 개씩 짝지어: 초점 노드 두 개 사이마다 1 A. 하나에서 나머지 모두로: 그 하나에서 1 A. 나머지 모두에서 하나로: 나머지마다 1 A. 직접 지정: 임의의 전류원에서 임의의 접지로.</translation>
    </message>
    <message>
        <source>Neighbours of a cell</source>
        <translation>이웃 격자 수</translation>
    </message>
    <message>
        <source>8: diagonal neighbours as well, at √2 times the distance.</source>
        <translation>8: 거리가 √2배인 대각선 이웃도 포함합니다.</translation>
    </message>
    <message>
        <source>What joins two cells: their average</source>
        <translation>두 격자를 잇는 평균</translation>
    </message>
    <message>
        <source>The mean of the conductances is the default of Circuitscape; the mean of the resistances keeps narrow barriers tight.</source>
        <translation>전도도의 평균은 Circuitscape의 기본값이고, 저항의 평균은 좁은 장벽을 더 엄격하게 다룹니다.</translation>
    </message>
    <message>
        <source>The raster holds</source>
        <translation>래스터 값의 종류</translation>
    </message>
    <message>
        <source>conductance: the higher a value, the easier the cell is to pass.</source>
        <translation>conductance: 값이 클수록 지나가기 쉽습니다.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Only these cells take part. Empty: the whole raster.</source>
        <translation>이 범위의 격자만 계산합니다. 비우면 래스터 전체입니다.</translation>
    </message>
    <message>
        <source>Table of pairs (from, to)</source>
        <translation>쌍의 표(from, to)</translation>
    </message>
    <message>
        <source>Its columns from and to, or its first two columns, hold ids of focal nodes.</source>
        <translation>from 열과 to 열 또는 처음 두 열에 초점 노드의 id가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The pairs of the table are</source>
        <translation>표에 있는 쌍</translation>
    </message>
    <message>
        <source>Computed: current flows between these pairs alone. Left out: between all others.</source>
        <translation>계산: 이 쌍 사이에만 전류가 흐릅니다. 제외: 이 쌍을 뺀 나머지 사이에 흐릅니다.</translation>
    </message>
    <message>
        <source>Short-circuit regions (raster of ids or polygons)</source>
        <translation>단락 영역(id 래스터 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Ground that is passed without resistance, such as habitat: each region is one node.</source>
        <translation>서식지처럼 저항 없이 지나가는 땅입니다. 영역마다 노드 하나가 됩니다.</translation>
    </message>
    <message>
        <source>Field of the regions&apos; ids</source>
        <translation>영역의 id 필드</translation>
    </message>
    <message>
        <source>Sources of current (raster or points; advanced mode)</source>
        <translation>전류원(래스터 또는 점, 고급 방식)</translation>
    </message>
    <message>
        <source>Ampere put in at each cell or point; 0 and no data put nothing in.</source>
        <translation>격자나 점마다 주입하는 전류(A)입니다. 0과 값 없음은 주입하지 않습니다.</translation>
    </message>
    <message>
        <source>Field of the current (A); empty: 1 A a point</source>
        <translation>전류 필드(A), 비우면 점마다 1 A</translation>
    </message>
    <message>
        <source>Grounds (raster or points; advanced mode)</source>
        <translation>접지(래스터 또는 점, 고급 방식)</translation>
    </message>
    <message>
        <source>Where current leaves: the resistance or conductance to earth of each cell or point.</source>
        <translation>전류가 나가는 곳입니다. 격자나 점마다 접지까지의 저항 또는 전도도입니다.</translation>
    </message>
    <message>
        <source>Field of the grounds&apos; value; empty: 0 ohm</source>
        <translation>접지 값 필드, 비우면 0 Ω</translation>
    </message>
    <message>
        <source>The grounds hold</source>
        <translation>접지 값의 종류</translation>
    </message>
    <message>
        <source>resistance: 0 ohm holds the cell at 0 V. conductance: 0 is no ground.</source>
        <translation>resistance: 0 Ω이면 격자를 0 V로 고정합니다. conductance: 0이면 접지가 아닙니다.</translation>
    </message>
    <message>
        <source>A cell that is both source and ground</source>
        <translation>전류원이면서 접지인 격자</translation>
    </message>
    <message>
        <source>As in Circuitscape. Even if both are kept, a ground of 0 ohm gives way to a source at the same cell.</source>
        <translation>Circuitscape와 같습니다. 둘 다 유지해도 0 Ω 접지는 같은 격자의 전류원에 자리를 내줍니다.</translation>
    </message>
    <message>
        <source>Current (A)</source>
        <translation>전류(A)</translation>
    </message>
    <message>
        <source>Largest current of all solutions (A)</source>
        <translation>모든 풀이의 최대 전류(A)</translation>
    </message>
    <message>
        <source>Voltage (V; advanced mode)</source>
        <translation>전압(V, 고급 방식)</translation>
    </message>
    <message>
        <source>Folder for current and voltage of each solution</source>
        <translation>풀이마다 전류와 전압을 저장할 폴더</translation>
    </message>
    <message>
        <source>Effective resistances</source>
        <translation>유효저항</translation>
    </message>
    <message>
        <source>Connectivity indices</source>
        <translation>연결성 지수</translation>
    </message>
    <message>
        <source>IIC, PC and equivalent connectivity of a patch graph, and the exact importance of every patch and link.</source>
        <translation>패치 그래프의 IIC, PC, 등가연결성과 패치·연결 하나하나의 정확한 중요도를 계산합니다.</translation>
    </message>
    <message>
        <source>Longest link of IIC and the other binary indices</source>
        <translation>IIC 등 이진 지수에서 연결의 최대 길이</translation>
    </message>
    <message>
        <source>Links up to this distance, itself included, count as there. Empty: the first dispersal distance. Where links are probabilities: the least probability; empty: all links.</source>
        <translation>이 거리 이하의 연결만 있는 것으로 봅니다. 비우면 첫째 이동거리입니다. 연결의 값이 확률이면 최소 확률이며, 비우면 모든 연결을 셉니다.</translation>
    </message>
    <message>
        <source>Leave out paths with a probability below</source>
        <translation>확률이 이 값보다 낮은 경로 제외</translation>
    </message>
    <message>
        <source>0 is exact. For thousands of patches 0.000001 is much faster; the bound is told.</source>
        <translation>0이면 정확합니다. 패치가 수천 개이면 0.000001이 훨씬 빠르며 오차의 한계를 알립니다.</translation>
    </message>
    <message>
        <source>Indices of the landscape</source>
        <translation>경관의 지수</translation>
    </message>
    <message>
        <source>Importance of patches</source>
        <translation>패치의 중요도</translation>
    </message>
    <message>
        <source>Importance of links</source>
        <translation>연결의 중요도</translation>
    </message>
    <message>
        <source>Equivalent connectivity by dispersal distance</source>
        <translation>이동거리별 등가연결성</translation>
    </message>
    <message>
        <source>Importance of patches by dispersal distance</source>
        <translation>이동거리별 패치의 중요도</translation>
    </message>
    <message>
        <source>Equivalent connectivity (PC), first dispersal</source>
        <translation>첫째 이동거리의 등가연결성(PC)</translation>
    </message>
    <message>
        <source>Current-flow centrality of patches and links</source>
        <translation>패치와 링크의 전류 흐름 중심성</translation>
    </message>
    <message>
        <source>The current through each patch and link of a network, summed over all pairs of patches.</source>
        <translation>연결망의 패치와 링크마다 모든 패치 쌍에 대해 합한 전류를 구합니다.</translation>
    </message>
    <message>
        <source>Current through patches</source>
        <translation>패치의 전류</translation>
    </message>
    <message>
        <source>Current through links</source>
        <translation>링크의 전류</translation>
    </message>
    <message>
        <source>{pairs} connected pairs of patches; mean effective resistance {mean}.</source>
        <translation>연결된 패치 쌍 {pairs}개, 평균 유효저항 {mean}.</translation>
    </message>
    <message>
        <source>Current flow (circuit theory)</source>
        <translation>전류 흐름 분석(회로이론)</translation>
    </message>
    <message>
        <source>Where movement between focal nodes concentrates, over all paths at once, and how well they are connected.</source>
        <translation>모든 경로를 한꺼번에 고려하여 초점 노드 사이의 이동이 모이는 곳과 연결 정도를 구합니다.</translation>
    </message>
    <message>
        <source>{count} solutions; the largest share of current left unexplained is {residual}.</source>
        <translation>풀이 {count}개, 설명되지 않은 전류의 최대 비율은 {residual}입니다.</translation>
    </message>
    <message>
        <source>Export patch graph</source>
        <translation>패치 그래프 내보내기</translation>
    </message>
    <message>
        <source>Writes patches and links as files of Conefor, GraphML or GeoJSON.</source>
        <translation>패치와 연결을 Conefor, GraphML, GeoJSON 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>Patches for Conefor</source>
        <translation>Conefor 패치 파일</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>텍스트 파일(*.txt)</translation>
    </message>
    <message>
        <source>id and attribute, separated by tabs; 1 or 0 in a third column if there are candidates.</source>
        <translation>식별자와 속성을 탭으로 구분합니다. 후보가 있으면 셋째 열에 1 또는 0을 적습니다.</translation>
    </message>
    <message>
        <source>Links for Conefor</source>
        <translation>Conefor 연결 파일</translation>
    </message>
    <message>
        <source>from, to, and distance or probability, separated by tabs.</source>
        <translation>출발, 도착, 거리 또는 확률을 탭으로 구분합니다.</translation>
    </message>
    <message>
        <source>GraphML</source>
        <translation>GraphML</translation>
    </message>
    <message>
        <source>GraphML files (*.graphml)</source>
        <translation>GraphML 파일(*.graphml)</translation>
    </message>
    <message>
        <source>For networkx, igraph, Gephi and others. Needs the Python package networkx.</source>
        <translation>networkx, igraph, Gephi 등에서 읽습니다. 파이썬 패키지 networkx가 필요합니다.</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>GeoJSON files (*.geojson)</source>
        <translation>GeoJSON 파일(*.geojson)</translation>
    </message>
    <message>
        <source>Patches as points, links as lines, in WGS 84. Needs the Python package networkx.</source>
        <translation>WGS 84로 패치는 점, 연결은 선으로 씁니다. 파이썬 패키지 networkx가 필요합니다.</translation>
    </message>
    <message>
        <source>{patches} patches and {links} links written.</source>
        <translation>패치 {patches}개와 연결 {links}개를 저장했습니다.</translation>
    </message>
    <message>
        <source>Patches (layer, table, CSV or Conefor text file)</source>
        <translation>패치(레이어, 표, CSV 또는 Conefor 텍스트 파일)</translation>
    </message>
    <message>
        <source>One row a patch with an id and an attribute such as its area. Text files without a header hold id, attribute and, if there is a third column, 1 (exists) or 0 (candidate).</source>
        <translation>패치마다 한 행이며 식별자와 면적 같은 속성을 적습니다. 머리글이 없는 텍스트 파일은 식별자, 속성 순서이고 셋째 열이 있으면 1은 현존, 0은 후보입니다.</translation>
    </message>
    <message>
        <source>Links (layer, table, CSV or Conefor text file)</source>
        <translation>연결(레이어, 표, CSV 또는 Conefor 텍스트 파일)</translation>
    </message>
    <message>
        <source>One row a link: from, to, and its distance or probability. Pairs that are not listed have no link.</source>
        <translation>연결마다 한 행이며 출발, 도착, 거리 또는 확률을 적습니다. 목록에 없는 쌍은 연결이 없는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Dispersal distance, or several separated by commas</source>
        <translation>이동거리(여러 개이면 쉼표로 구분)</translation>
    </message>
    <message>
        <source>In the unit of the links: metres, or cost × metres. Not needed where links are probabilities.</source>
        <translation>연결과 같은 단위(m 또는 비용 × m)로 적습니다. 연결의 값이 확률이면 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>Probability at the dispersal distance</source>
        <translation>이동거리에서의 확률</translation>
    </message>
    <message>
        <source>0.5 where the distance is a median, 0.05 or 0.01 where it is a maximum.</source>
        <translation>거리가 중앙값이면 0.5, 최대 거리이면 0.05 또는 0.01입니다.</translation>
    </message>
    <message>
        <source>Attribute of the whole landscape (A_L)</source>
        <translation>경관 전체의 속성(A_L)</translation>
    </message>
    <message>
        <source>Usually the area of the landscape, in the unit of the attribute. IIC, PC and LCP need it; equivalent connectivity and the importance of patches do not.</source>
        <translation>보통 경관의 면적이며 패치 속성과 같은 단위로 적습니다. IIC, PC, LCP에만 필요하고 등가연결성과 패치 중요도에는 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>Probability of pairs that are not listed</source>
        <translation>목록에 없는 쌍의 확률</translation>
    </message>
    <message>
        <source>0: no link. Above 0 every pair gets a link, which needs memory.</source>
        <translation>0이면 연결이 없습니다. 0보다 크면 모든 쌍에 연결을 두므로 메모리가 많이 필요합니다.</translation>
    </message>
    <message>
        <source>Values of the links</source>
        <translation>연결의 값</translation>
    </message>
    <message>
        <source>Distances become probabilities by the dispersal distance.</source>
        <translation>거리는 이동거리에 따라 확률로 바뀝니다.</translation>
    </message>
    <message>
        <source>Links lead from the first to the second patch only</source>
        <translation>연결을 첫째 패치에서 둘째 패치로만 지남</translation>
    </message>
    <message>
        <source>For currents, rivers and wind; otherwise links lead both ways.</source>
        <translation>해류, 하천, 바람처럼 방향이 있을 때 씁니다. 그 밖에는 양방향입니다.</translation>
    </message>
    <message>
        <source>Field of the patches’ ids</source>
        <translation>패치 식별자 필드</translation>
    </message>
    <message>
        <source>Field of the patches’ attribute</source>
        <translation>패치 속성 필드</translation>
    </message>
    <message>
        <source>Field of the links’ first patch</source>
        <translation>연결의 첫째 패치 필드</translation>
    </message>
    <message>
        <source>Field of the links’ second patch</source>
        <translation>연결의 둘째 패치 필드</translation>
    </message>
    <message>
        <source>Field of the links’ distance or probability</source>
        <translation>연결의 거리 또는 확률 필드</translation>
    </message>
    <message>
        <source>Empty: found by usual names such as id, attribute, from, to, distance.</source>
        <translation>비우면 id, attribute, from, to, distance 같은 흔한 이름으로 찾습니다.</translation>
    </message>
    <message>
        <source>Sum of the patches’ attributes</source>
        <translation>패치 속성의 합</translation>
    </message>
    <message>
        <source>Number of links</source>
        <translation>연결 수</translation>
    </message>
    <message>
        <source>Number of components</source>
        <translation>구성요소 수</translation>
    </message>
    <message>
        <source>Harary index</source>
        <translation>하라리 지수</translation>
    </message>
    <message>
        <source>Class coincidence probability</source>
        <translation>동일 구성요소 확률(CCP)</translation>
    </message>
    <message>
        <source>Landscape coincidence probability</source>
        <translation>경관 일치 확률(LCP)</translation>
    </message>
    <message>
        <source>Numerator of the integral index of connectivity</source>
        <translation>통합연결성지수의 분자</translation>
    </message>
    <message>
        <source>Integral index of connectivity</source>
        <translation>통합연결성지수(IIC)</translation>
    </message>
    <message>
        <source>Equivalent connectivity (IIC)</source>
        <translation>등가연결성(IIC)</translation>
    </message>
    <message>
        <source>Part of IIC within patches (%)</source>
        <translation>IIC 가운데 패치 안의 몫(%)</translation>
    </message>
    <message>
        <source>Part of IIC by direct links (%)</source>
        <translation>IIC 가운데 직접 연결의 몫(%)</translation>
    </message>
    <message>
        <source>Part of IIC by stepping stones (%)</source>
        <translation>IIC 가운데 징검다리의 몫(%)</translation>
    </message>
    <message>
        <source>Flux</source>
        <translation>유동량(F)</translation>
    </message>
    <message>
        <source>Area-weighted flux</source>
        <translation>면적 가중 유동량(AWF)</translation>
    </message>
    <message>
        <source>Numerator of the probability of connectivity</source>
        <translation>연결확률의 분자</translation>
    </message>
    <message>
        <source>Probability of connectivity</source>
        <translation>연결확률(PC)</translation>
    </message>
    <message>
        <source>Equivalent connectivity (PC)</source>
        <translation>등가연결성(PC)</translation>
    </message>
    <message>
        <source>Part of PC within patches (%)</source>
        <translation>PC 가운데 패치 안의 몫(%)</translation>
    </message>
    <message>
        <source>Part of PC by direct links (%)</source>
        <translation>PC 가운데 직접 연결의 몫(%)</translation>
    </message>
    <message>
        <source>Part of PC by stepping stones (%)</source>
        <translation>PC 가운데 징검다리의 몫(%)</translation>
    </message>
    <message>
        <source>Metapopulation capacity</source>
        <translation>메타개체군 수용력</translation>
    </message>
    <message>
        <source>Equivalent connectivity EC(PC) {ec}: {share} % of all attributes ({total}).</source>
        <translation>등가연결성 EC(PC) {ec}: 속성 합({total})의 {share} %입니다.</translation>
    </message>
    <message>
        <source>Dispersal distance {dispersal}: equivalent connectivity EC(PC) {ec}, {share} % of all attributes ({total}).</source>
        <translation>이동거리 {dispersal}: 등가연결성 EC(PC)는 {ec}이며 속성 합({total})의 {share} %입니다.</translation>
    </message>
    <message>
        <source>PC would lose most without these patches: {patches}.</source>
        <translation>사라지면 PC가 가장 많이 줄어드는 패치: {patches}.</translation>
    </message>
    <message>
        <source>Every pair gets a link: {pairs} links, about {memory} MB of memory.</source>
        <translation>모든 쌍에 연결을 둡니다: 연결 {pairs}개, 메모리 약 {memory} MB.</translation>
    </message>
    <message>
        <source>{patches} patches and {links} links within the threshold make {components} components.</source>
        <translation>패치 {patches}개와 임계값 이내의 연결 {links}개가 구성요소 {components}개를 이룹니다.</translation>
    </message>
    <message>
        <source>Equivalent connectivity is the size of the one patch that is worth as much, in the attribute’s unit. EC(IIC): {ec}.</source>
        <translation>등가연결성은 전체와 같은 값을 갖는 패치 하나의 크기이며 속성과 단위가 같습니다. EC(IIC): {ec}.</translation>
    </message>
    <message>
        <source>Least-cost corridors</source>
        <translation>최소비용 통로</translation>
    </message>
    <message>
        <source>Corridors and least-cost paths between cores, the pinch points in them, and the barriers whose removal would shorten the way most.</source>
        <translation>핵심지역 사이의 통로와 최소비용경로, 통로 안의 병목 지점, 없애면 길이 가장 많이 짧아지는 장애물을 찾습니다.</translation>
    </message>
    <message>
        <source>Cores (polygons, points or a raster of ids)</source>
        <translation>핵심지역(폴리곤, 점 또는 식별자 래스터)</translation>
    </message>
    <message>
        <source>Areas to be joined. Of a raster, every value other than 0 and no data is one core.</source>
        <translation>서로 이을 지역입니다. 래스터이면 0과 값 없음을 뺀 값 하나하나가 핵심지역입니다.</translation>
    </message>
    <message>
        <source>Field of the core&apos;s id</source>
        <translation>핵심지역 식별자 필드</translation>
    </message>
    <message>
        <source>Features with the same id are one core. Empty: each feature is a core.</source>
        <translation>식별자가 같은 객체는 하나의 핵심지역입니다. 비워 두면 객체마다 핵심지역으로 봅니다.</translation>
    </message>
    <message>
        <source>Above 0 everywhere; no data is a barrier. Corridors are computed on its cells and in its CRS, which must be projected and in metres.</source>
        <translation>모든 값이 0보다 커야 하며, 값이 없는 격자는 지나갈 수 없습니다. 이 래스터의 격자와 좌표계로 통로를 계산하므로 미터 단위의 투영 좌표계여야 합니다.</translation>
    </message>
    <message>
        <source>Greatest cost of a link (cost x metres)</source>
        <translation>연결의 최대 비용(비용 × m)</translation>
    </message>
    <message>
        <source>Cores that are farther apart get no corridor. Empty: no limit.</source>
        <translation>이보다 먼 핵심지역 사이에는 통로를 만들지 않습니다. 비워 두면 제한이 없습니다.</translation>
    </message>
    <message>
        <source>Between which cores</source>
        <translation>연결할 핵심지역</translation>
    </message>
    <message>
        <source>Keep links whose path crosses a third core</source>
        <translation>다른 핵심지역을 지나는 연결 유지</translation>
    </message>
    <message>
        <source>Such links are usually left out, because the two shorter links say the same.</source>
        <translation>짧은 두 연결이 같은 내용을 나타내므로 보통은 제외합니다.</translation>
    </message>
    <message>
        <source>Width of a corridor (cost x metres)</source>
        <translation>통로의 폭(비용 × m)</translation>
    </message>
    <message>
        <source>How much more than the least cost a way through a cell may cost. Empty: a tenth of each link&apos;s least cost (assumed).</source>
        <translation>격자를 지나는 길이 최소비용보다 얼마나 더 들어도 되는지를 뜻합니다. 비워 두면 각 연결 최소비용의 10분의 1입니다(가정값).</translation>
    </message>
    <message>
        <source>Search radii of barriers (m), separated by commas</source>
        <translation>장애물 탐색 반경(m), 쉼표로 구분</translation>
    </message>
    <message>
        <source>Windows of these radii are tried as restored ground; the best counts. Empty: one, two and three cells. Used only if barriers are asked for.</source>
        <translation>이 반경의 창을 복원한다고 가정하고 가장 효과가 큰 값을 씁니다. 비워 두면 격자 1, 2, 3개입니다. 장애물을 요청한 경우에만 사용합니다.</translation>
    </message>
    <message>
        <source>Resistance of restored ground</source>
        <translation>복원지의 저항</translation>
    </message>
    <message>
        <source>What the ground of a restored window costs per metre.</source>
        <translation>복원한 땅을 1 m 지나는 비용입니다.</translation>
    </message>
    <message>
        <source>Where corridors overlap, pinch points and barriers show</source>
        <translation>통로가 겹치는 곳의 병목 지점과 장애물 값</translation>
    </message>
    <message>
        <source>With 8, a straight way is overestimated by at most 8.2 % on open ground.</source>
        <translation>8이면 트인 땅의 직선거리를 최대 8.2 % 길게 계산합니다.</translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation>통로</translation>
    </message>
    <message>
        <source>Least-cost paths</source>
        <translation>최소비용경로</translation>
    </message>
    <message>
        <source>Pinch points</source>
        <translation>병목 지점</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>장애물</translation>
    </message>
    <message>
        <source>{links} corridors between {cores} cores; least cost {least} to {most} cost x m.</source>
        <translation>핵심지역 {cores}곳 사이의 통로 {links}개, 최소비용 {least}~{most}(비용 × m).</translation>
    </message>
    <message>
        <source>Restoring wins most between {one} and {other}: {gain} cost x m less for every metre restored.</source>
        <translation>복원 효과가 가장 큰 곳은 {one}와(과) {other} 사이로, 1 m를 복원할 때마다 비용이 {gain}(비용 × m) 줄어듭니다.</translation>
    </message>
    <message>
        <source>Make resistance</source>
        <translation>이동 저항 만들기</translation>
    </message>
    <message>
        <source>A raster of resistance to movement from land cover and a table, with roads, railways, streams and wildlife crossings burnt in.</source>
        <translation>토지피복과 표로 이동 저항 래스터를 만들고 도로, 철도, 하천, 생태통로를 새깁니다.</translation>
    </message>
    <message>
        <source>Land cover (raster of codes or polygons)</source>
        <translation>토지피복(코드 래스터 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Empty: the dataset “land_cover” of the binding.</source>
        <translation>비우면 연결된 “land_cover” 자료를 씁니다.</translation>
    </message>
    <message>
        <source>Field of land cover codes (polygons)</source>
        <translation>토지피복 코드 필드(폴리곤)</translation>
    </message>
    <message>
        <source>Empty: level 3, level 2 or level 1 codes under the names that the catalogue knows.</source>
        <translation>비우면 목록이 아는 이름의 세분류, 중분류, 대분류 코드를 차례로 찾습니다.</translation>
    </message>
    <message>
        <source>Table of resistances (CSV)</source>
        <translation>저항 표(CSV)</translation>
    </message>
    <message>
        <source>Columns code, certainty and one column a species. Empty: the plugin&apos;s own table.</source>
        <translation>code, certainty 열과 종마다 한 열. 비우면 플러그인의 표를 씁니다.</translation>
    </message>
    <message>
        <source>Column of the tables (species)</source>
        <translation>표의 열(종)</translation>
    </message>
    <message>
        <source>generic, leopard_cat, marten, water_deer, goral, forest_bird, or one of your own.</source>
        <translation>generic(일반), leopard_cat(삵), marten(담비), water_deer(고라니), goral(산양), forest_bird(산림성 조류) 또는 사용자의 열.</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>이동 저항</translation>
    </message>
    <message>
        <source>Ground by source of its resistance</source>
        <translation>저항 값의 출처별 면적</translation>
    </message>
    <message>
        <source>Cells without resistance</source>
        <translation>저항이 없는 격자 수</translation>
    </message>
    <message>
        <source>Empty: the bound dataset, if there is one.</source>
        <translation>비우면 연결된 자료가 있을 때 그것을 씁니다.</translation>
    </message>
    <message>
        <source>Roads (lines)</source>
        <translation>도로(선)</translation>
    </message>
    <message>
        <source>Railways (lines)</source>
        <translation>철도(선)</translation>
    </message>
    <message>
        <source>Streams (lines)</source>
        <translation>하천(선)</translation>
    </message>
    <message>
        <source>Wildlife crossings</source>
        <translation>생태통로</translation>
    </message>
    <message>
        <source>Empty: under the names that the catalogue knows.</source>
        <translation>비우면 목록이 아는 이름의 필드를 씁니다.</translation>
    </message>
    <message>
        <source>Field of the road class</source>
        <translation>도로 등급 필드</translation>
    </message>
    <message>
        <source>Field of the number of lanes</source>
        <translation>차로 수 필드</translation>
    </message>
    <message>
        <source>Table of barriers and crossings (CSV)</source>
        <translation>장애물·생태통로 표(CSV)</translation>
    </message>
    <message>
        <source>Resistance and width by feature and class. Empty: the plugin&apos;s own table (assumed).</source>
        <translation>대상과 등급별 저항과 폭. 비우면 플러그인의 표(가정)를 씁니다.</translation>
    </message>
    <message>
        <source>Burn in bound roads, railways, streams and crossings</source>
        <translation>연결된 도로, 철도, 하천, 생태통로 새기기</translation>
    </message>
    <message>
        <source>Off: only the layers that are given here.</source>
        <translation>끄면 여기서 고른 레이어만 씁니다.</translation>
    </message>
    <message>
        <source>Slope (raster, degrees)</source>
        <translation>경사(래스터, 도)</translation>
    </message>
    <message>
        <source>Empty: the bound slope, where the factor is above 0.</source>
        <translation>비우면 계수가 0보다 클 때 연결된 경사를 씁니다.</translation>
    </message>
    <message>
        <source>Factor of slope</source>
        <translation>경사 계수</translation>
    </message>
    <message>
        <source>Resistance of land cover × (1 + factor × slope / 45°); 0 leaves slope out (assumed).</source>
        <translation>토지피복의 저항 × (1 + 계수 × 경사 / 45°). 0이면 경사를 쓰지 않습니다(가정).</translation>
    </message>
    <message>
        <source>Empty: that of the land cover.</source>
        <translation>비우면 토지피복의 것을 씁니다.</translation>
    </message>
    <message>
        <source>No wider than the crossings and gaps that matter to the species.</source>
        <translation>종에게 중요한 생태통로나 끊긴 곳보다 크지 않게 하십시오.</translation>
    </message>
    <message>
        <source>Burnt in: {count} features ({feature}).</source>
        <translation>새긴 객체 {count}개({feature}).</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>패치</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Number of patches</source>
        <translation>패치 수</translation>
    </message>
    <message>
        <source>Habitat patches (polygons or raster)</source>
        <translation>서식지 패치(폴리곤 또는 래스터)</translation>
    </message>
    <message>
        <source>Polygons: each feature is a patch, also with several parts. Raster: each region of connected habitat cells is a patch.</source>
        <translation>폴리곤은 객체 하나가 패치 하나이며 여러 부분이어도 됩니다. 래스터는 이어진 서식지 격자 덩어리 하나가 패치 하나입니다.</translation>
    </message>
    <message>
        <source>Field with the patches&apos; ids (polygons)</source>
        <translation>패치 식별자 필드(폴리곤)</translation>
    </message>
    <message>
        <source>Empty: patches are numbered from 1 in the order of the layer.</source>
        <translation>비우면 레이어의 순서대로 1부터 번호를 붙입니다.</translation>
    </message>
    <message>
        <source>Features that become one patch</source>
        <translation>패치 하나로 합칠 객체</translation>
    </message>
    <message>
        <source>Each feature on its own, those of one id, or those that touch or overlap.</source>
        <translation>객체마다 따로 두거나, 식별자가 같은 것 또는 닿거나 겹치는 것을 합칩니다.</translation>
    </message>
    <message>
        <source>Habitat values (raster)</source>
        <translation>서식지 값(래스터)</translation>
    </message>
    <message>
        <source>Numbers and ranges lo..hi, separated by commas. Empty: all values but 0.</source>
        <translation>수와 범위(낮은값..높은값)를 쉼표로 나누어 적습니다. 비우면 0을 뺀 모든 값입니다.</translation>
    </message>
    <message>
        <source>Cells of a patch touch by sides or corners (8) or by sides alone (4)</source>
        <translation>패치 격자의 이어짐: 변이나 모서리(8), 변만(4)</translation>
    </message>
    <message>
        <source>Counts for rasters only.</source>
        <translation>래스터에만 쓰입니다.</translation>
    </message>
    <message>
        <source>Minimum area of a patch (m²)</source>
        <translation>패치의 최소 면적(m²)</translation>
    </message>
    <message>
        <source>Smaller patches are left out, and how many is told.</source>
        <translation>더 작은 패치는 제외하고 그 수를 알립니다.</translation>
    </message>
    <message>
        <source>Field with the attribute (polygons)</source>
        <translation>속성 필드(폴리곤)</translation>
    </message>
    <message>
        <source>Empty: the attribute is the area in m², or area × quality.</source>
        <translation>비우면 속성은 면적(m²) 또는 면적 × 질입니다.</translation>
    </message>
    <message>
        <source>Field with the quality of the habitat (polygons)</source>
        <translation>서식지 질 필드(폴리곤)</translation>
    </message>
    <message>
        <source>The attribute is the area × this number.</source>
        <translation>속성은 면적 × 이 수입니다.</translation>
    </message>
    <message>
        <source>Raster with the quality of the habitat</source>
        <translation>서식지 질 래스터</translation>
    </message>
    <message>
        <source>The attribute is the area × the mean of the cells whose centres lie in the patch.</source>
        <translation>속성은 면적 × 중심이 패치 안에 있는 격자의 평균입니다.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>From edge to edge: shortest line, m. From centre to centre: between the centroids, m. Along the least costly path: over the resistance raster, cost × m.</source>
        <translation>가장자리 사이: 가장 짧은 선(m). 중심 사이: 무게중심 사이(m). 최소비용경로: 저항 래스터 위에서 비용이 가장 적은 경로(비용 × m).</translation>
    </message>
    <message>
        <source>Maximum distance</source>
        <translation>최대 거리</translation>
    </message>
    <message>
        <source>Links up to this distance, itself included: in m, or in cost × m for least-cost. Empty: all pairs.</source>
        <translation>이 거리 이하(그 값 포함)의 연결만 만듭니다. 단위는 m이며 최소비용이면 비용 × m입니다. 비우면 모든 쌍입니다.</translation>
    </message>
    <message>
        <source>Resistance raster (least-cost)</source>
        <translation>저항 래스터(최소비용)</translation>
    </message>
    <message>
        <source>Above 0 in every cell; no data is a barrier. The result is in its CRS.</source>
        <translation>모든 격자에서 0보다 커야 하며 자료 없음은 장벽입니다. 결과는 이 래스터의 좌표계입니다.</translation>
    </message>
    <message>
        <source>Links (least-cost)</source>
        <translation>연결의 범위(최소비용)</translation>
    </message>
    <message>
        <source>Barriers such as roads (lines or polygons)</source>
        <translation>도로 등의 장벽(선 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Patches are cut by polygons, and by lines of the width below; each part becomes a patch. Least-cost paths never cross a barrier.</source>
        <translation>폴리곤과 아래 너비의 선으로 패치를 나누며, 나뉜 부분은 각각 패치가 됩니다. 최소비용경로는 장벽을 넘지 않습니다.</translation>
    </message>
    <message>
        <source>Width of the barriers (m)</source>
        <translation>장벽의 너비(m)</translation>
    </message>
    <message>
        <source>Ground that is taken from patches along lines; polygons are widened by half of it.</source>
        <translation>선을 따라 패치에서 잘라 내는 너비입니다. 폴리곤은 그 절반만큼 넓힙니다.</translation>
    </message>
    <message>
        <source>Steps to 8 or 4 neighbours (least-cost)</source>
        <translation>걸음의 방향 수 8 또는 4(최소비용)</translation>
    </message>
    <message>
        <source>With 8 a diagonal step is √2 times as long.</source>
        <translation>8이면 대각선 걸음의 길이는 √2배입니다.</translation>
    </message>
    <message>
        <source>Diagonal steps may pass between two cells without data</source>
        <translation>자료 없는 두 격자 사이의 대각선 걸음 허용</translation>
    </message>
    <message>
        <source>As in GRASS r.cost. Switch it off where barriers are one cell wide and diagonal.</source>
        <translation>GRASS r.cost와 같습니다. 장벽이 격자 한 칸 너비로 비스듬하면 끄십시오.</translation>
    </message>
    <message>
        <source>Leave out links that cross another patch (least-cost)</source>
        <translation>다른 패치를 지나는 연결 제외(최소비용)</translation>
    </message>
    <message>
        <source>Such a movement is then two links, by way of the patch between.</source>
        <translation>그러한 이동은 가운데 패치를 거치는 두 연결로 나타납니다.</translation>
    </message>
    <message>
        <source>Protected connected land (ProtConn)</source>
        <translation>보호지역 연결성(ProtConn)</translation>
    </message>
    <message>
        <source>How much of each unit is protected and connected (ProtConn), and what that connection rests on.</source>
        <translation>단위마다 보호되면서 이어져 있는 땅의 비율(ProtConn)과 그 연결이 무엇에 기대고 있는지 계산합니다.</translation>
    </message>
    <message>
        <source>Protected areas (polygons)</source>
        <translation>보호지역(폴리곤)</translation>
    </message>
    <message>
        <source>Also those beyond the border, which serve as stepping stones. Everything is measured in the CRS of this layer, which must be projected and in metres.</source>
        <translation>징검다리가 되는 경계 밖 보호지역도 포함합니다. 모든 계산을 이 레이어의 좌표계에서 하므로 미터 단위 투영 좌표계여야 합니다.</translation>
    </message>
    <message>
        <source>Dispersal distances (m), separated by commas</source>
        <translation>이동거리(m), 쉼표로 구분</translation>
    </message>
    <message>
        <source>0.5 makes it the median dispersal distance, as ProtConn defines it.</source>
        <translation>0.5이면 ProtConn의 정의대로 이동거리의 중앙값이 됩니다.</translation>
    </message>
    <message>
        <source>Protected areas count beyond the border up to (m)</source>
        <translation>경계 밖 보호지역을 세는 거리(m)</translation>
    </message>
    <message>
        <source>They connect but add no area. 0: only what lies in the unit is considered.</source>
        <translation>이어 주기는 하지만 면적은 더하지 않습니다. 0이면 단위 안만 봅니다.</translation>
    </message>
    <message>
        <source>Protected connected land</source>
        <translation>보호지역 연결성</translation>
    </message>
    <message>
        <source>Importance of protected areas</source>
        <translation>보호지역의 중요도</translation>
    </message>
    <message>
        <source>By how many percent ProtConn falls without each one (dProtConn).</source>
        <translation>그 보호지역이 없을 때 ProtConn이 몇 퍼센트 줄어드는지(dProtConn).</translation>
    </message>
    <message>
        <source>Laid over the patches, which must be polygons then.</source>
        <translation>패치에 겹쳐 봅니다. 이때 패치는 폴리곤이어야 합니다.</translation>
    </message>
    <message>
        <source>Or the field of the patches that tells it</source>
        <translation>또는 보호 여부를 적은 패치의 필드</translation>
    </message>
    <message>
        <source>1 or yes for protected patches, 0 or no for others, or the protected share (0 to 1).</source>
        <translation>보호된 패치는 1 또는 예, 그 밖은 0 또는 아니오, 또는 보호 비율(0~1)을 적습니다.</translation>
    </message>
    <message>
        <source>A patch counts as protected from this share (%)</source>
        <translation>보호된 패치로 보는 최소 비율(%)</translation>
    </message>
    <message>
        <source>Of its area; the whole patch is then protected, otherwise none of it.</source>
        <translation>패치 면적에 대한 비율입니다. 이 비율 이상이면 전체가 보호된 것으로, 아니면 전혀 보호되지 않은 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Unprotected patches can be crossed</source>
        <translation>보호되지 않은 패치를 지나갈 수 있음</translation>
    </message>
    <message>
        <source>Yes: they are stepping stones whose own attribute does not count. No: as if they were not there.</source>
        <translation>예: 속성은 세지 않는 징검다리로 봅니다. 아니오: 없는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Order of picks</source>
        <translation>선택 순서</translation>
    </message>
    <message>
        <source>By gain in EC per cost, by gain alone, or by priority = gain × (6 − zoning grade) × weight of the Red List category ÷ cost (weights are assumed). Without costs every candidate costs the same.</source>
        <translation>비용 대비 EC 증가량, EC 증가량, 또는 우선순위 = 증가량 × (6 − 평가 등급) × 적색목록 범주의 가중치 ÷ 비용(가중치는 가정한 값). 비용이 없으면 모든 후보의 비용을 같게 봅니다.</translation>
    </message>
    <message>
        <source>Budget, in the unit of the costs</source>
        <translation>예산(비용의 단위)</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>비워 두면 제한이 없습니다.</translation>
    </message>
    <message>
        <source>Number of picks at most</source>
        <translation>최대 선택 수</translation>
    </message>
    <message>
        <source>Empty: as many as raise connectivity.</source>
        <translation>비워 두면 연결성이 높아지는 동안 계속 고릅니다.</translation>
    </message>
    <message>
        <source>Field of the cost</source>
        <translation>비용 필드</translation>
    </message>
    <message>
        <source>Empty: found by usual names such as cost or 비용.</source>
        <translation>비워 두면 cost, 비용 같은 이름으로 찾습니다.</translation>
    </message>
    <message>
        <source>Field of the zoning grade</source>
        <translation>평가 등급 필드</translation>
    </message>
    <message>
        <source>Carried into the results; the priority counts 6 − grade, 1 without a grade.</source>
        <translation>결과에 함께 적습니다. 우선순위에는 6 − 등급을 쓰고 등급이 없으면 1로 봅니다.</translation>
    </message>
    <message>
        <source>Field of the Red List category</source>
        <translation>적색목록 범주 필드</translation>
    </message>
    <message>
        <source>Carried into the results; the priority counts the weight of the category.</source>
        <translation>결과에 함께 적습니다. 우선순위에는 범주의 가중치를 씁니다.</translation>
    </message>
    <message>
        <source>Weights of Red List categories (assumed)</source>
        <translation>적색목록 범주의 가중치(가정)</translation>
    </message>
    <message>
        <source>Changes to CO=6, CR=5, EN=4, VU=3, NT=2, LC=1, DD=1, NE=1, such as CR=8, EN=6. No official weights are known.</source>
        <translation>CO=6, CR=5, EN=4, VU=3, NT=2, LC=1, DD=1, NE=1 가운데 바꿀 것만 CR=8, EN=6처럼 적습니다. 공식 가중치는 알려져 있지 않습니다.</translation>
    </message>
    <message>
        <source>No costs are given: every candidate counts as equally dear.</source>
        <translation>비용이 없어 모든 후보의 비용을 같게 봅니다.</translation>
    </message>
    <message>
        <source>All candidates are taken.</source>
        <translation>모든 후보를 골랐습니다.</translation>
    </message>
    <message>
        <source>The number of picks is reached.</source>
        <translation>정한 수만큼 골랐습니다.</translation>
    </message>
    <message>
        <source>What is left of the budget pays for no further candidate.</source>
        <translation>남은 예산으로 더 고를 수 있는 후보가 없습니다.</translation>
    </message>
    <message>
        <source>No further affordable candidate raises connectivity by itself; two together may still do so.</source>
        <translation>예산 안의 남은 후보 가운데 혼자서 연결성을 높이는 것이 없습니다. 둘을 함께 복원하면 높아질 수 있습니다.</translation>
    </message>
    <message>
        <source>The target is reached.</source>
        <translation>목표에 이르렀습니다.</translation>
    </message>
    <message>
        <source>Rank patches to protect</source>
        <translation>보호 우선순위 산정</translation>
    </message>
    <message>
        <source>Which unprotected patches raise the connectivity of protected land most, one after another until a target is reached.</source>
        <translation>보호되지 않은 패치 가운데 보호지역의 연결성을 가장 크게 높이는 것을 목표에 이를 때까지 차례로 고릅니다.</translation>
    </message>
    <message>
        <source>Target (%)</source>
        <translation>목표(%)</translation>
    </message>
    <message>
        <source>Picking ends when it is reached. Empty: no target.</source>
        <translation>목표에 이르면 더 고르지 않습니다. 비워 두면 목표가 없습니다.</translation>
    </message>
    <message>
        <source>The target is a share of</source>
        <translation>목표의 기준</translation>
    </message>
    <message>
        <source>area: protected attribute, in percent of the attribute of all patches. connectivity: EC of the protected patches, in percent of the EC that all patches would have.</source>
        <translation>area: 전체 패치의 속성에 대한 보호된 속성의 비율. connectivity: 모든 패치를 보호할 때의 EC에 대한 보호된 패치의 EC의 비율.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Step by step: measured anew after each pick. Best set of all: the cheapest set that reaches the target, or the best set for the budget, by integer programming (scipy).</source>
        <translation>차례로: 하나를 고를 때마다 다시 계산합니다. 가장 좋은 조합: 목표에 이르는 가장 싼 조합 또는 예산 안의 가장 좋은 조합을 정수계획(scipy)으로 구합니다.</translation>
    </message>
    <message>
        <source>Cost of connections left outside (best set of all, target of area)</source>
        <translation>밖에 남는 연결의 비용(가장 좋은 조합, 면적 목표)</translation>
    </message>
    <message>
        <source>Added to the cost for every unit of attribute that a chosen patch reaches and that stays unprotected; 0: cost alone.</source>
        <translation>고른 패치에서 닿지만 보호되지 않고 남는 속성의 단위마다 비용에 더합니다. 0이면 비용만 봅니다.</translation>
    </message>
    <message>
        <source>Patches to protect, in order</source>
        <translation>보호할 패치(순서대로)</translation>
    </message>
    <message>
        <source>Curve to the target</source>
        <translation>목표 곡선</translation>
    </message>
    <message>
        <source>EC of protected patches before</source>
        <translation>이전 보호된 패치의 EC</translation>
    </message>
    <message>
        <source>EC of protected patches after</source>
        <translation>이후 보호된 패치의 EC</translation>
    </message>
    <message>
        <source>Target reached (1 = yes)</source>
        <translation>목표 달성(1 = 예)</translation>
    </message>
    <message>
        <source>Rank restoration targets</source>
        <translation>복원 우선순위 산정</translation>
    </message>
    <message>
        <source>How much each candidate patch or link would raise connectivity: alone, per cost, in sequence, and in the best set for a budget.</source>
        <translation>후보 패치나 연결이 연결성을 얼마나 높이는지 하나씩, 비용 대비로, 차례로, 그리고 예산에 맞는 가장 좋은 조합으로 계산합니다.</translation>
    </message>
    <message>
        <source>Each on its own: every candidate by itself. Step by step: measured anew after each pick. Best set of all: proven for up to 20 candidates, and by integer programming on gains of one and two beyond that.</source>
        <translation>하나씩 따로: 후보마다 따로 계산합니다. 차례로: 하나를 고를 때마다 다시 계산합니다. 가장 좋은 조합: 후보 20개까지는 증명된 최적, 그보다 많으면 후보 하나와 둘의 효과로 푸는 정수계획입니다.</translation>
    </message>
    <message>
        <source>Ranked candidates</source>
        <translation>후보 순위</translation>
    </message>
    <message>
        <source>Best sets</source>
        <translation>가장 좋은 조합</translation>
    </message>
    <message>
        <source>Gaps longer than the dispersal distance</source>
        <translation>이동거리보다 긴 단절</translation>
    </message>
    <message>
        <source>EC before</source>
        <translation>이전 EC</translation>
    </message>
    <message>
        <source>EC with the chosen candidates</source>
        <translation>고른 후보를 더한 EC</translation>
    </message>
    <message>
        <source>The sequence picked step by step reaches more than the linearised set.</source>
        <translation>차례로 고른 조합이 선형화한 조합보다 좋습니다.</translation>
    </message>
    <message>
        <source>{count} links are longer than {distance}; without them the patches fall into {parts} parts.</source>
        <translation>{distance}보다 긴 연결이 {count}개입니다. 이들이 없으면 패치는 {parts}조각으로 나뉩니다.</translation>
    </message>
    <message>
        <source>EC is {before}; the largest gain alone is that of “{candidate}”: {gain}.</source>
        <translation>현재 EC는 {before}이며, 하나만 복원할 때 효과가 가장 큰 후보는 “{candidate}”로 {gain} 증가합니다.</translation>
    </message>
    <message>
        <source>With the chosen candidates EC is {after}, {rise} % more.</source>
        <translation>고른 후보를 더하면 EC는 {after}(으)로 {rise} % 늘어납니다.</translation>
    </message>
    <message>
        <source>Candidates: patches, links or both (layer or table)</source>
        <translation>후보: 패치, 연결 또는 둘 다(레이어 또는 표)</translation>
    </message>
    <message>
        <source>A row with “from” and “to” is a link, any other a patch. Patches: id, attribute (or polygons, whose area counts), cost. Links: from, to, distance once improved (empty: no hindrance left), cost; rows of one id are made together. Empty: the patches of node type 0.</source>
        <translation>“from”과 “to”가 있는 행은 연결, 그 밖의 행은 패치입니다. 패치: id, attribute(없으면 폴리곤의 면적), cost. 연결: from, to, 개선한 뒤의 distance(비어 있으면 장애가 없어짐), cost. 같은 id의 행은 함께 만듭니다. 비워 두면 노드 유형이 0인 패치가 후보입니다.</translation>
    </message>
    <message>
        <source>Candidate links (table)</source>
        <translation>후보 연결(표)</translation>
    </message>
    <message>
        <source>As above. A row without a cost that ends at a candidate patch comes with that patch.</source>
        <translation>위와 같습니다. 비용이 없고 후보 패치에 닿는 행은 그 패치와 함께 생깁니다.</translation>
    </message>
    <message>
        <source>Link candidate polygons that have no link within (m)</source>
        <translation>연결이 없는 후보 폴리곤을 잇는 거리(m)</translation>
    </message>
    <message>
        <source>Edge to edge, to all patches. Empty: only the links that are given.</source>
        <translation>모든 패치까지의 가장자리 사이 거리입니다. 비워 두면 주어진 연결만 씁니다.</translation>
    </message>
    <message>
        <source>Structural pattern (MSPA)</source>
        <translation>구조적 패턴(MSPA)</translation>
    </message>
    <message>
        <source>Habitat (raster)</source>
        <translation>서식지(래스터)</translation>
    </message>
    <message>
        <source>A raster in a projected CRS in metres with square cells: 0 missing, 1 background, 2 foreground, or any other with the values of the foreground below.</source>
        <translation>미터 단위 투영 좌표계의 정사각형 격자 래스터입니다. 값은 0 결측, 1 배경, 2 전경이거나, 아래에 전경의 값을 적은 다른 래스터입니다.</translation>
    </message>
    <message>
        <source>Values of the foreground</source>
        <translation>전경의 값</translation>
    </message>
    <message>
        <source>Separated by commas; an asterisk stands for any ending: 2 or 311,312,313 or 31*. No data is missing, all other values are background. Empty: the raster holds 0, 1 and 2.</source>
        <translation>쉼표로 나눕니다. 별표는 어떤 끝부분이든 뜻합니다(예: 2, 311,312,313, 31*). 자료 없음은 결측, 나머지 값은 배경입니다. 비워 두면 래스터의 값이 0, 1, 2여야 합니다.</translation>
    </message>
    <message>
        <source>Neighbours of a foreground cell</source>
        <translation>전경 격자의 이웃 수</translation>
    </message>
    <message>
        <source>8: cells that touch at a corner hang together; 4: only across a side.</source>
        <translation>8이면 모서리만 닿은 격자도 이어진 것으로 보고, 4이면 변이 맞닿은 격자만 이어진 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Edge width (cells)</source>
        <translation>가장자리 폭(격자)</translation>
    </message>
    <message>
        <source>How far the edge reaches inwards: 3 in cells of 10 m is an edge of 30 m.</source>
        <translation>가장자리가 안쪽으로 미치는 폭입니다. 10 m 격자에서 3이면 30 m입니다.</translation>
    </message>
    <message>
        <source>Tell apart what lies inside openings</source>
        <translation>구멍 안쪽 구분</translation>
    </message>
    <message>
        <source>Adds 100 to what lies in openings of cores, and marks openings (100 and 220).</source>
        <translation>핵심지역의 구멍 안에 있는 격자의 코드에 100을 더하고 구멍을 표시합니다(100, 220).</translation>
    </message>
    <message>
        <source>Structural pattern</source>
        <translation>구조적 패턴</translation>
    </message>
    <message>
        <source>Summary by class</source>
        <translation>유형별 요약</translation>
    </message>
    <message>
        <source>Share of core in the foreground (%)</source>
        <translation>전경에서 핵심지역의 비율(%)</translation>
    </message>
    <message>
        <source>{name}: {cells} cells, {share} % of the foreground</source>
        <translation>{name}: 격자 {cells}개, 전경의 {share} %</translation>
    </message>
    <message>
        <source>Units to report by (polygons)</source>
        <translation>집계 단위(폴리곤)</translation>
    </message>
    <message>
        <source>Municipalities, provinces, catchments… A row of the result is a unit.</source>
        <translation>시·군, 시·도, 유역 등. 결과의 한 행이 한 단위입니다.</translation>
    </message>
    <message>
        <source>Features of one name are one unit. Empty: each feature is one, numbered from 1.</source>
        <translation>이름이 같은 객체는 한 단위입니다. 비워 두면 객체마다 한 단위이고 1부터 번호를 붙입니다.</translation>
    </message>
    <message>
        <source>Disconnected (lowest 30 %)</source>
        <translation>단절(하위 30 %)</translation>
    </message>
    <message>
        <source>Weak, stepping stones (30–50 %)</source>
        <translation>약한 연결, 징검다리(30–50 %)</translation>
    </message>
    <message>
        <source>General linkage (50–80 %)</source>
        <translation>일반 연결축(50–80 %)</translation>
    </message>
    <message>
        <source>Main linkage (80–95 %)</source>
        <translation>주요 연결축(80–95 %)</translation>
    </message>
    <message>
        <source>Core linkage (top 5 %)</source>
        <translation>핵심 연결축(상위 5 %)</translation>
    </message>
    <message>
        <source>{low} to {high} cost x m above the least</source>
        <translation>최소비용보다 {low}~{high}(비용 × m) 많음</translation>
    </message>
    <message>
        <source>{low} to {high} A</source>
        <translation>{low}~{high} A</translation>
    </message>
    <message>
        <source>{low} to {high} cost x m won per metre</source>
        <translation>1 m당 {low}~{high}(비용 × m) 개선</translation>
    </message>
    <message>
        <source>From</source>
        <translation>출발</translation>
    </message>
    <message>
        <source>To</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Least cost (cost x m)</source>
        <translation>최소비용(비용 × m)</translation>
    </message>
    <message>
        <source>Length of the path (m)</source>
        <translation>경로 길이(m)</translation>
    </message>
    <message>
        <source>Straight distance (m)</source>
        <translation>직선거리(m)</translation>
    </message>
    <message>
        <source>Least cost per straight metre</source>
        <translation>직선거리 1 m당 최소비용</translation>
    </message>
    <message>
        <source>Least cost per metre of path</source>
        <translation>경로 1 m당 최소비용</translation>
    </message>
    <message>
        <source>Third cores on the way</source>
        <translation>지나는 다른 핵심지역 수</translation>
    </message>
    <message>
        <source>Width of the corridor (cost x m)</source>
        <translation>통로의 폭(비용 × m)</translation>
    </message>
    <message>
        <source>Effective resistance in the corridor (ohm)</source>
        <translation>통로 안의 유효 저항(ohm)</translation>
    </message>
    <message>
        <source>Best improvement (cost x m per metre restored)</source>
        <translation>최대 개선량(복원 1 m당 비용 × m)</translation>
    </message>
    <message>
        <source>Best improvement: x</source>
        <translation>최대 개선 지점 x</translation>
    </message>
    <message>
        <source>Best improvement: y</source>
        <translation>최대 개선 지점 y</translation>
    </message>
    <message>
        <source>Best improvement: radius (m)</source>
        <translation>최대 개선 반경(m)</translation>
    </message>
    <message>
        <source>{low} to {high} cost per metre of path</source>
        <translation>경로 1 m당 비용 {low}~{high}</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Dispersal distance</source>
        <translation>이동거리</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>패치</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>dA: share of all attributes (%)</source>
        <translation>dA: 속성 합에서 차지하는 비율(%)</translation>
    </message>
    <message>
        <source>dNC: number of components (%)</source>
        <translation>dNC: 구성요소 수(%)</translation>
    </message>
    <message>
        <source>dLCP: landscape coincidence probability (%)</source>
        <translation>dLCP: 경관 일치 확률(%)</translation>
    </message>
    <message>
        <source>dCCP: class coincidence probability (%)</source>
        <translation>dCCP: 동일 구성요소 확률(%)</translation>
    </message>
    <message>
        <source>BC: betweenness centrality (0 to 1)</source>
        <translation>BC: 매개 중심성(0~1)</translation>
    </message>
    <message>
        <source>dIIC: importance for IIC (%)</source>
        <translation>dIIC: IIC에 대한 중요도(%)</translation>
    </message>
    <message>
        <source>dIICintra: within the patch (%)</source>
        <translation>dIICintra: 패치 자체(%)</translation>
    </message>
    <message>
        <source>dIICflux: flux to other patches (%)</source>
        <translation>dIICflux: 다른 패치와의 교류(%)</translation>
    </message>
    <message>
        <source>dIICconnector: stepping stone (%)</source>
        <translation>dIICconnector: 징검다리 역할(%)</translation>
    </message>
    <message>
        <source>BC(IIC): paths through the patch (%)</source>
        <translation>BC(IIC): 패치를 지나는 경로(%)</translation>
    </message>
    <message>
        <source>dPC: importance for PC (%)</source>
        <translation>dPC: PC에 대한 중요도(%)</translation>
    </message>
    <message>
        <source>dPCintra: within the patch (%)</source>
        <translation>dPCintra: 패치 자체(%)</translation>
    </message>
    <message>
        <source>dPCflux: flux to other patches (%)</source>
        <translation>dPCflux: 다른 패치와의 교류(%)</translation>
    </message>
    <message>
        <source>dPCconnector: stepping stone (%)</source>
        <translation>dPCconnector: 징검다리 역할(%)</translation>
    </message>
    <message>
        <source>BC(PC): paths through the patch (%)</source>
        <translation>BC(PC): 패치를 지나는 경로(%)</translation>
    </message>
    <message>
        <source>Dispersal probability</source>
        <translation>분산 확률</translation>
    </message>
    <message>
        <source>Equivalent connectivity EC(PC)</source>
        <translation>등가연결성 EC(PC)</translation>
    </message>
    <message>
        <source>EC(PC) in percent of all attributes</source>
        <translation>속성 합에 대한 EC(PC)의 비율(%)</translation>
    </message>
    <message>
        <source>dPC {low} to {high} %</source>
        <translation>dPC {low}~{high} %</translation>
    </message>
    <message>
        <source>Length of the line (m)</source>
        <translation>선의 길이(m)</translation>
    </message>
    <message>
        <source>Other patches on the way</source>
        <translation>경로가 지나는 다른 패치 수</translation>
    </message>
    <message>
        <source>Rank {low} and below</source>
        <translation>{low}위 이하</translation>
    </message>
    <message>
        <source>Rank {low} to {high}</source>
        <translation>{low}~{high}위</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Attribute added</source>
        <translation>더해지는 속성</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Gain in EC</source>
        <translation>EC 증가량</translation>
    </message>
    <message>
        <source>Gain in EC (%)</source>
        <translation>EC 증가율(%)</translation>
    </message>
    <message>
        <source>Gain in PC (%)</source>
        <translation>PC 증가율(%)</translation>
    </message>
    <message>
        <source>Gain in EC per cost</source>
        <translation>비용 대비 EC 증가량</translation>
    </message>
    <message>
        <source>Rank by gain</source>
        <translation>증가량 순위</translation>
    </message>
    <message>
        <source>Rank by gain per cost</source>
        <translation>비용 대비 순위</translation>
    </message>
    <message>
        <source>Step of the sequence</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>In the best set (1 = yes)</source>
        <translation>가장 좋은 조합에 포함(1 = 예)</translation>
    </message>
    <message>
        <source>Zoning grade</source>
        <translation>평가 등급</translation>
    </message>
    <message>
        <source>Red List category</source>
        <translation>적색목록 범주</translation>
    </message>
    <message>
        <source>Priority (assumed weights)</source>
        <translation>우선순위(가정한 가중치)</translation>
    </message>
    <message>
        <source>Rank by priority</source>
        <translation>우선순위에 따른 순위</translation>
    </message>
    <message>
        <source>EC so far</source>
        <translation>누적 EC</translation>
    </message>
    <message>
        <source>EC so far (% of all patches)</source>
        <translation>누적 EC(전체 패치 대비 %)</translation>
    </message>
    <message>
        <source>Protected so far (% of the attribute)</source>
        <translation>누적 보호 비율(속성 대비 %)</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>누적 비용</translation>
    </message>
    <message>
        <source>Attribute so far</source>
        <translation>누적 속성</translation>
    </message>
    <message>
        <source>Grade 1 protected so far (%)</source>
        <translation>1등급 가운데 보호된 비율(%)</translation>
    </message>
    <message>
        <source>Share that is protected</source>
        <translation>보호 비율</translation>
    </message>
    <message>
        <source>up to {upper} (easy to cross)</source>
        <translation>{upper} 이하(지나기 쉬움)</translation>
    </message>
    <message>
        <source>above {lower} (barrier)</source>
        <translation>{lower} 초과(장애물)</translation>
    </message>
    <message>
        <source>above {lower} to {upper}</source>
        <translation>{lower} 초과 {upper} 이하</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>핵심지역</translation>
    </message>
    <message>
        <source>Islet</source>
        <translation>섬</translation>
    </message>
    <message>
        <source>Perforation</source>
        <translation>천공</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>가장자리</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>고리</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>연결로</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>가지</translation>
    </message>
    <message>
        <source>Opening in a core</source>
        <translation>핵심지역의 구멍</translation>
    </message>
    <message>
        <source>Other opening</source>
        <translation>그 밖의 구멍</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>자료 없음</translation>
    </message>
    <message>
        <source>{name} in an edge</source>
        <translation>{name}(가장자리 속)</translation>
    </message>
    <message>
        <source>{name} in a perforation</source>
        <translation>{name}(천공 속)</translation>
    </message>
    <message>
        <source>{name} (inside an opening)</source>
        <translation>{name}(구멍 안)</translation>
    </message>
    <message>
        <source>ProtConn falls by {low} to {high} % without it</source>
        <translation>없으면 ProtConn이 {low}–{high} % 감소</translation>
    </message>
    <message>
        <source>ProtConn falls by {low} % and more without it</source>
        <translation>없으면 ProtConn이 {low} % 이상 감소</translation>
    </message>
    <message>
        <source>Protected (m²)</source>
        <translation>보호 면적(m²)</translation>
    </message>
    <message>
        <source>Equivalent connected area (m²)</source>
        <translation>등가 연결 면적(m²)</translation>
    </message>
    <message>
        <source>Protected: Prot (%)</source>
        <translation>보호된 비율: Prot(%)</translation>
    </message>
    <message>
        <source>Protected and connected: ProtConn (%)</source>
        <translation>보호되고 이어진 비율: ProtConn(%)</translation>
    </message>
    <message>
        <source>Protected, not connected: ProtUnconn (%)</source>
        <translation>보호되었으나 이어지지 않은 비율: ProtUnconn(%)</translation>
    </message>
    <message>
        <source>Connected share of protected land: RelConn (%)</source>
        <translation>보호된 땅 가운데 이어진 비율: RelConn(%)</translation>
    </message>
    <message>
        <source>Unprotected (%)</source>
        <translation>보호되지 않은 비율(%)</translation>
    </message>
    <message>
        <source>Through protected land (% of ProtConn)</source>
        <translation>보호지역 안으로 이어짐(ProtConn의 %)</translation>
    </message>
    <message>
        <source>Within single areas (% of ProtConn)</source>
        <translation>한 보호지역 안에서 이어짐(ProtConn의 %)</translation>
    </message>
    <message>
        <source>Through adjoining areas (% of ProtConn)</source>
        <translation>맞닿은 보호지역으로 이어짐(ProtConn의 %)</translation>
    </message>
    <message>
        <source>Through areas beyond the border (% of ProtConn)</source>
        <translation>경계 밖 보호지역을 거침(ProtConn의 %)</translation>
    </message>
    <message>
        <source>Across unprotected land (% of ProtConn)</source>
        <translation>보호되지 않은 땅을 건넘(ProtConn의 %)</translation>
    </message>
    <message>
        <source>Through protected land (% of the unit)</source>
        <translation>보호지역 안으로 이어짐(단위의 %)</translation>
    </message>
    <message>
        <source>Within single areas (% of the unit)</source>
        <translation>한 보호지역 안에서 이어짐(단위의 %)</translation>
    </message>
    <message>
        <source>Through adjoining areas (% of the unit)</source>
        <translation>맞닿은 보호지역으로 이어짐(단위의 %)</translation>
    </message>
    <message>
        <source>Through areas beyond the border (% of the unit)</source>
        <translation>경계 밖 보호지역을 거침(단위의 %)</translation>
    </message>
    <message>
        <source>Across unprotected land (% of the unit)</source>
        <translation>보호되지 않은 땅을 건넘(단위의 %)</translation>
    </message>
    <message>
        <source>Separate protected areas inside</source>
        <translation>단위 안의 떨어진 보호지역 수</translation>
    </message>
    <message>
        <source>Protected areas beyond the border</source>
        <translation>경계 밖 보호지역 수</translation>
    </message>
    <message>
        <source>Beyond the border (1 = yes)</source>
        <translation>경계 밖(1 = 예)</translation>
    </message>
    <message>
        <source>Loss of ProtConn without it (%)</source>
        <translation>없을 때 ProtConn 감소(%)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>자료 없음</translation>
    </message>
    <message>
        <source>Effective mesh size</source>
        <translation>유효 그물 크기</translation>
    </message>
    <message>
        <source>How far roads and built-up land cut nature into pieces, by unit and with its borders in mind.</source>
        <translation>도로와 시가지가 자연을 얼마나 끊어 놓았는지 단위별로, 단위 경계를 고려하여 잽니다.</translation>
    </message>
    <message>
        <source>Patches (polygons or raster)</source>
        <translation>패치(폴리곤 또는 래스터)</translation>
    </message>
    <message>
        <source>Values of the raster that are patches</source>
        <translation>패치로 볼 래스터 값</translation>
    </message>
    <message>
        <source>Numbers and ranges low..high, separated by commas; empty: all but 0.</source>
        <translation>쉼표로 구분한 수와 범위(하한..상한). 비워 두면 0이 아닌 모든 값.</translation>
    </message>
    <message>
        <source>Neighbours of a cell (raster)</source>
        <translation>격자의 이웃(래스터)</translation>
    </message>
    <message>
        <source>Polygons that share a border are one patch</source>
        <translation>경계를 공유하는 폴리곤은 한 패치</translation>
    </message>
    <message>
        <source>Otherwise every polygon is a patch of its own, also beside another one.</source>
        <translation>그렇지 않으면 맞닿아 있어도 폴리곤마다 따로 한 패치입니다.</translation>
    </message>
    <message>
        <source>Mesh size by unit</source>
        <translation>단위별 그물 크기</translation>
    </message>
    <message>
        <source>Unfragmented patches (from polygons)</source>
        <translation>끊기지 않은 패치(폴리곤에서)</translation>
    </message>
    <message>
        <source>Barriers that cut patches (lines or polygons)</source>
        <translation>패치를 끊는 장애물(선 또는 폴리곤)</translation>
    </message>
    <message>
        <source>Width of barriers (m)</source>
        <translation>장애물의 너비(m)</translation>
    </message>
    <message>
        <source>From edge to edge; polygons are widened by half of it on each side.</source>
        <translation>양쪽 가장자리 사이의 너비. 폴리곤은 양쪽으로 그 절반씩 넓힙니다.</translation>
    </message>
    <message>
        <source>Field with the width of each barrier (m)</source>
        <translation>장애물별 너비 필드(m)</translation>
    </message>
    <message>
        <source>Where it is empty, the width above is taken.</source>
        <translation>값이 없으면 위의 너비를 씁니다.</translation>
    </message>
    <message>
        <source>mesh size {low} to {high} km²</source>
        <translation>그물 크기 {low}–{high} km²</translation>
    </message>
    <message>
        <source>mesh size {low} km² and more</source>
        <translation>그물 크기 {low} km² 이상</translation>
    </message>
    <message>
        <source>unfragmented, {low} to {high} km²</source>
        <translation>끊기지 않은 땅 {low}–{high} km²</translation>
    </message>
    <message>
        <source>unfragmented, {low} km² and more</source>
        <translation>끊기지 않은 땅 {low} km² 이상</translation>
    </message>
    <message>
        <source>All units together (1 = yes)</source>
        <translation>모든 단위를 합친 행(1 = 예)</translation>
    </message>
    <message>
        <source>Unfragmented patches</source>
        <translation>끊기지 않은 패치 수</translation>
    </message>
    <message>
        <source>Area of the patches (m²)</source>
        <translation>패치 면적(m²)</translation>
    </message>
    <message>
        <source>Effective mesh size, cut at the border (m²)</source>
        <translation>유효 그물 크기, 경계에서 자름(m²)</translation>
    </message>
    <message>
        <source>Effective mesh size across the border (m²)</source>
        <translation>유효 그물 크기, 경계를 넘어(m²)</translation>
    </message>
    <message>
        <source>Coherence, cut at the border</source>
        <translation>응집도, 경계에서 자름</translation>
    </message>
    <message>
        <source>Division, cut at the border</source>
        <translation>분할도, 경계에서 자름</translation>
    </message>
    <message>
        <source>Splitting index, cut at the border</source>
        <translation>분할 지수, 경계에서 자름</translation>
    </message>
    <message>
        <source>Meshes in 1,000 km², cut at the border</source>
        <translation>1,000 km²당 그물 수, 경계에서 자름</translation>
    </message>
    <message>
        <source>Coherence across the border</source>
        <translation>응집도, 경계를 넘어</translation>
    </message>
    <message>
        <source>Division across the border</source>
        <translation>분할도, 경계를 넘어</translation>
    </message>
    <message>
        <source>Splitting index across the border</source>
        <translation>분할 지수, 경계를 넘어</translation>
    </message>
    <message>
        <source>Meshes in 1,000 km², across the border</source>
        <translation>1,000 km²당 그물 수, 경계를 넘어</translation>
    </message>
    <message>
        <source>Class metrics</source>
        <translation>경관지수(유형별)</translation>
    </message>
    <message>
        <source>Map of classes (raster)</source>
        <translation>유형 지도(래스터)</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>밴드</translation>
    </message>
    <message>
        <source>Classes wanted: values, separated by commas</source>
        <translation>원하는 유형: 값, 쉼표로 구분</translation>
    </message>
    <message>
        <source>Empty: every class. The others stay part of the landscape.</source>
        <translation>비워 두면 모든 유형. 나머지 유형도 경관에는 그대로 들어갑니다.</translation>
    </message>
    <message>
        <source>Names of classes: value=name, separated by commas</source>
        <translation>유형 이름: 값=이름, 쉼표로 구분</translation>
    </message>
    <message>
        <source>Search radius of the proximity index PROX (m)</source>
        <translation>근접 지수 PROX의 탐색 반경(m)</translation>
    </message>
    <message>
        <source>Empty: no PROX. Patches count whole when their nearest cells are within it.</source>
        <translation>비워 두면 PROX를 구하지 않습니다. 가장 가까운 격자가 반경 안이면 패치 전체를 셉니다.</translation>
    </message>
    <message>
        <source>Threshold of the connectance index CONNECT (m)</source>
        <translation>연결 비율 CONNECT의 기준 거리(m)</translation>
    </message>
    <message>
        <source>Empty: no CONNECT. Pairs of patches that are at most so far apart are joined.</source>
        <translation>비워 두면 CONNECT를 구하지 않습니다. 이 거리 이내인 패치 쌍을 이어진 것으로 봅니다.</translation>
    </message>
    <message>
        <source>The landscape&apos;s border and no data are edge</source>
        <translation>경관 경계와 자료 없는 곳을 가장자리로 셈</translation>
    </message>
    <message>
        <source>Off as in FRAGSTATS: only sides that face another class count as edge.</source>
        <translation>FRAGSTATS처럼 끄면 다른 유형과 맞닿은 변만 가장자리로 셉니다.</translation>
    </message>
    <message>
        <source>Metrics by unit and class</source>
        <translation>단위와 유형별 지수</translation>
    </message>
    <message>
        <source>Metrics of each patch</source>
        <translation>패치별 지수</translation>
    </message>
    <message>
        <source>{site}: equivalent connectivity falls by {percent} % ({area} ha)</source>
        <translation>{site}: 등가연결성이 {percent} % ({area} ha) 줄어듭니다</translation>
    </message>
    <message>
        <source>Habitat patches</source>
        <translation>서식지 패치</translation>
    </message>
    <message>
        <source>With a dispersal distance: what the connected habitat loses with each site. Empty: the bound dataset “habitat_patches”.</source>
        <translation>이동거리를 주면 대상지마다 이어진 서식지가 무엇을 잃는지 계산합니다. 비우면 연결된 “habitat_patches” 자료를 씁니다.</translation>
    </message>
    <message>
        <source>Dispersal distance of the species (m)</source>
        <translation>종의 이동거리(m)</translation>
    </message>
    <message>
        <source>Empty: no loss of connected habitat is measured.</source>
        <translation>비우면 서식지 연결성 손실을 재지 않습니다.</translation>
    </message>
    <message>
        <source>0.5 makes it the median dispersal distance.</source>
        <translation>0.5이면 이동거리의 중앙값입니다.</translation>
    </message>
    <message>
        <source>Longest link between patches (m)</source>
        <translation>패치 사이의 가장 긴 연결(m)</translation>
    </message>
    <message>
        <source>Empty: all patches are linked, however far apart.</source>
        <translation>비우면 아무리 멀어도 모든 패치를 잇습니다.</translation>
    </message>
    <message>
        <source>Field of the quality of patches</source>
        <translation>패치의 질 필드</translation>
    </message>
    <message>
        <source>Multiplies the area of each patch; empty: the area alone.</source>
        <translation>패치의 면적에 곱합니다. 비우면 면적만 씁니다.</translation>
    </message>
    <message>
        <source>Loss of equivalent connectivity (%)</source>
        <translation>등가연결성 손실(%)</translation>
    </message>
    <message>
        <source>Loss of equivalent connectivity (ha)</source>
        <translation>등가연결성 손실(ha)</translation>
    </message>
    <message>
        <source>Equivalent connectivity before (ha)</source>
        <translation>개발 전 등가연결성(ha)</translation>
    </message>
    <message>
        <source>Equivalent connectivity after (ha)</source>
        <translation>개발 후 등가연결성(ha)</translation>
    </message>
    <message>
        <source>Habitat lost (ha)</source>
        <translation>잃는 서식지(ha)</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>고르지 않음</translation>
    </message>
    <message>
        <source>Gap with a shorter way around</source>
        <translation>더 짧은 우회로가 있는 단절</translation>
    </message>
    <message>
        <source>Gap that must be closed to join the parts</source>
        <translation>조각을 이으려면 메워야 하는 단절</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Number of patches (NP)</source>
        <translation>패치 수(NP)</translation>
    </message>
    <message>
        <source>Share of the landscape, % (PLAND)</source>
        <translation>경관에서 차지하는 비율, %(PLAND)</translation>
    </message>
    <message>
        <source>Patches in 100 ha (PD)</source>
        <translation>100 ha당 패치 수(PD)</translation>
    </message>
    <message>
        <source>Largest patch, % of the landscape (LPI)</source>
        <translation>가장 큰 패치의 비율, %(LPI)</translation>
    </message>
    <message>
        <source>Mean patch size, ha (AREA_MN)</source>
        <translation>패치의 평균 크기, ha(AREA_MN)</translation>
    </message>
    <message>
        <source>Area-weighted mean patch size, ha (AREA_AM)</source>
        <translation>면적 가중 평균 패치 크기, ha(AREA_AM)</translation>
    </message>
    <message>
        <source>Edge, m (TE)</source>
        <translation>가장자리 길이, m(TE)</translation>
    </message>
    <message>
        <source>Edge density, m/ha (ED)</source>
        <translation>가장자리 밀도, m/ha(ED)</translation>
    </message>
    <message>
        <source>Distance to the nearest patch, mean, m (ENN_MN)</source>
        <translation>가장 가까운 패치까지의 거리, 평균, m(ENN_MN)</translation>
    </message>
    <message>
        <source>Distance to the nearest patch, area-weighted, m (ENN_AM)</source>
        <translation>가장 가까운 패치까지의 거리, 면적 가중 평균, m(ENN_AM)</translation>
    </message>
    <message>
        <source>Distance to the nearest patch, standard deviation, m (ENN_SD)</source>
        <translation>가장 가까운 패치까지의 거리, 표준편차, m(ENN_SD)</translation>
    </message>
    <message>
        <source>Proximity index, mean (PROX_MN)</source>
        <translation>근접 지수, 평균(PROX_MN)</translation>
    </message>
    <message>
        <source>Patch cohesion, % (COHESION)</source>
        <translation>응집 지수, %(COHESION)</translation>
    </message>
    <message>
        <source>Connectance, % (CONNECT)</source>
        <translation>연결 비율, %(CONNECT)</translation>
    </message>
    <message>
        <source>Effective mesh size, ha (MESH)</source>
        <translation>유효 그물 크기, ha(MESH)</translation>
    </message>
    <message>
        <source>Division (DIVISION)</source>
        <translation>분할도(DIVISION)</translation>
    </message>
    <message>
        <source>Splitting index (SPLIT)</source>
        <translation>분할 지수(SPLIT)</translation>
    </message>
    <message>
        <source>Perimeter (m)</source>
        <translation>둘레(m)</translation>
    </message>
    <message>
        <source>Distance to the nearest patch, m (ENN)</source>
        <translation>가장 가까운 패치까지의 거리, m(ENN)</translation>
    </message>
    <message>
        <source>Proximity index (PROX)</source>
        <translation>근접 지수(PROX)</translation>
    </message>
    <message>
        <source>Roads of two lanes and more, railways, built-up land, or nothing.</source>
        <translation>2차로 이상 도로, 철도, 시가지입니다. “없음”을 고르면 아무것도 축을 끊지 않습니다.</translation>
    </message>
    <message>
        <source>Connectedness of the sea</source>
        <translation>해양 연결성 평가</translation>
    </message>
    <message>
        <source>Equivalent connectivity is the size of the one patch that would be worth as much as all patches with their links; its unit is that of the attribute. All figures but the curve are those of the first dispersal distance.</source>
        <translation>등가연결성은 모든 패치와 연결을 합친 것과 같은 값을 갖는 패치 하나의 크기이며 단위는 속성의 단위와 같습니다. 곡선을 뺀 모든 수치는 첫째 이동거리의 값입니다.</translation>
    </message>
    <message>
        <source>Command that repeats the run</source>
        <translation>같은 결과를 다시 만드는 명령</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Where the solid line rises steeply, a species that disperses a little farther finds much more habitat within reach.</source>
        <translation>실선이 가파르게 오르는 구간에서는 조금만 더 멀리 분산하는 종도 훨씬 많은 서식지에 닿을 수 있습니다.</translation>
    </message>
    <message>
        <source>By how many percent PC falls when the patch is lost; the last three columns add up to it.</source>
        <translation>패치가 사라질 때 PC가 줄어드는 비율(%)이며, 뒤의 세 열을 더하면 이 값이 됩니다.</translation>
    </message>
    <message>
        <source>By how many percent PC falls when the link is cut.</source>
        <translation>연결이 끊어질 때 PC가 줄어드는 비율(%)입니다.</translation>
    </message>
    <message>
        <source>Threshold of links</source>
        <translation>연결의 임계값</translation>
    </message>
    <message>
        <source>Hubs with their importance</source>
        <translation>거점의 중요도</translation>
    </message>
    <message>
        <source>Links over water</source>
        <translation>물 위의 연결</translation>
    </message>
    <message>
        <source>Indices of the sea</source>
        <translation>해양 연결성 지수</translation>
    </message>
    <message>
        <source>Marine ecological axes</source>
        <translation>해양생태축</translation>
    </message>
    <message>
        <source>Hubs (empty: those of the binding)</source>
        <translation>거점(비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>Marine protected areas, tidal flats, seagrass beds and other hubs of life.</source>
        <translation>해양보호구역, 갯벌, 잘피밭 등 생물의 거점입니다.</translation>
    </message>
    <message>
        <source>Field of the hub&apos;s id</source>
        <translation>거점 식별자 필드</translation>
    </message>
    <message>
        <source>Features of one id are one hub. Empty: the field that the catalogue knows.</source>
        <translation>식별자가 같은 객체는 하나의 거점입니다. 비우면 자료 목록에 정해진 필드를 씁니다.</translation>
    </message>
    <message>
        <source>Field of the hub&apos;s weight</source>
        <translation>거점 가중치 필드</translation>
    </message>
    <message>
        <source>Empty: the area in m². A weight may be area times quality, or larvae produced.</source>
        <translation>비우면 면적(m²)을 씁니다. 면적에 질을 곱한 값이나 유생 생산량을 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>Land, which no way over water crosses (empty: that of the binding)</source>
        <translation>육지(물길이 지나지 못함, 비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>Sea (instead of land)</source>
        <translation>바다(육지 대신)</translation>
    </message>
    <message>
        <source>Marine protected areas (empty: those of the binding)</source>
        <translation>해양보호구역(비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>Marine ecological axes (empty: those of the binding)</source>
        <translation>해양생태축(비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>Current to the east (m/s; empty: that of the binding)</source>
        <translation>동쪽 방향 해류(m/s, 비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>Current to the north (m/s; empty: that of the binding)</source>
        <translation>북쪽 방향 해류(m/s, 비우면 연결 설정의 자료)</translation>
    </message>
    <message>
        <source>Mean currents during the time in the water. Without them, distances alone count.</source>
        <translation>물속 체류 기간의 평균 해류입니다. 없으면 거리만으로 계산합니다.</translation>
    </message>
    <message>
        <source>Species groups, separated by commas</source>
        <translation>생물군(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Ids of the table: {ids}; or all. All distances of the table are assumed.</source>
        <translation>표의 식별자 {ids} 또는 all을 씁니다. 표의 거리는 모두 가정값입니다.</translation>
    </message>
    <message>
        <source>Table of species groups (CSV; empty: that of the plugin)</source>
        <translation>생물군 표(CSV, 비우면 플러그인의 표)</translation>
    </message>
    <message>
        <source>Copy resources/connectivity/marine_groups.csv of the plugin and edit it.</source>
        <translation>플러그인의 resources/connectivity/marine_groups.csv를 복사하여 고쳐 쓰십시오.</translation>
    </message>
    <message>
        <source>Dispersal distance (m; empty: that of the group)</source>
        <translation>이동거리(m, 비우면 생물군의 값)</translation>
    </message>
    <message>
        <source>One distance for all chosen groups instead of those of the table.</source>
        <translation>표의 값 대신 고른 생물군 모두에 쓸 거리입니다.</translation>
    </message>
    <message>
        <source>Probability at that distance (empty: that of the group)</source>
        <translation>그 거리에서의 확률(비우면 생물군의 값)</translation>
    </message>
    <message>
        <source>Eddy diffusivity (m²/s; empty: from the distance)</source>
        <translation>와동 확산계수(m²/s, 비우면 거리에서 계산)</translation>
    </message>
    <message>
        <source>Empty: such that without a current the group&apos;s share of larvae gets beyond its distance in its time. Usual values lie between 1 and 100.</source>
        <translation>비우면, 해류가 없을 때 생물군의 확률만큼의 유생이 그 기간에 그 거리를 넘어가도록 정합니다. 보통 1~100입니다.</translation>
    </message>
    <message>
        <source>Greatest distance between hubs (m)</source>
        <translation>거점 사이의 최대 거리(m)</translation>
    </message>
    <message>
        <source>Ways that are longer are no links of groups that do not drift. Empty: no limit.</source>
        <translation>떠다니지 않는 생물군은 이보다 먼 거점을 잇지 않습니다. 비우면 제한이 없습니다.</translation>
    </message>
    <message>
        <source>Time in the water (days)</source>
        <translation>물속 체류 기간(일)</translation>
    </message>
    <message>
        <source>Pelagic larval duration of drifting groups; 20 days are assumed.</source>
        <translation>떠다니는 생물군의 부유유생 기간입니다. 20일은 가정값입니다.</translation>
    </message>
    <message>
        <source>Mortality in the water (per day)</source>
        <translation>물속 사망률(하루당)</translation>
    </message>
    <message>
        <source>The share exp(-mortality x days) of the larvae lives on.</source>
        <translation>유생 가운데 exp(-사망률 × 일수)만큼 살아남습니다.</translation>
    </message>
    <message>
        <source>Cell size of the sea (m)</source>
        <translation>바다 격자 크기(m)</translation>
    </message>
    <message>
        <source>Straits narrower than a cell may close, and necks of land may open.</source>
        <translation>격자보다 좁은 해협은 막히고, 좁은 육지는 뚫릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Least probability of links in the layer</source>
        <translation>연결 레이어에 남길 최소 확률</translation>
    </message>
    <message>
        <source>Only the layer leaves out weaker links; indices use all.</source>
        <translation>이보다 약한 연결은 레이어에서만 빠지고 지수에는 모두 씁니다.</translation>
    </message>
    <message>
        <source>Analysis CRS (empty: that of the hubs)</source>
        <translation>분석 좌표계(비우면 거점의 좌표계)</translation>
    </message>
    <message>
        <source>Projected and in metres; currents are along its axes.</source>
        <translation>미터 단위의 투영 좌표계여야 하며, 해류는 이 좌표계의 축 방향입니다.</translation>
    </message>
    <message>
        <source>Links hubs of marine life over water or by currents for species groups, and measures connectivity, sources and sinks, and marine ecological axes.</source>
        <translation>해양생태 거점을 생물군별로 물길이나 해류로 이어 연결성, 공급지와 수용지, 해양생태축을 계산합니다.</translation>
    </message>
    <message>
        <source>No currents are given: the groups {groups} spread by distance alone.</source>
        <translation>해류 자료가 없어 생물군 {groups}은(는) 거리만으로 계산합니다.</translation>
    </message>
    <message>
        <source>Marine ecological axis</source>
        <translation>해양생태축</translation>
    </message>
    <message>
        <source>{group}: {hubs} hubs, {links} links, equivalent connectivity {ec} ({share} % of all hubs); its distance of {distance} m is {certainty}.</source>
        <translation>{group}: 거점 {hubs}곳, 연결 {links}개, 등가연결성 {ec}(전체 거점의 {share} %), 거리 {distance} m의 확실성: {certainty}.</translation>
    </message>
    <message>
        <source>All pairs within the maximum distance, or neighbours alone: the minimum planar graph, that is patches whose zones of least cost touch. It is much faster and has about three links a patch.</source>
        <translation>모든 쌍: 최대 거리 안의 모든 쌍. 이웃만: 최소비용 구역이 맞닿은 패치만 잇는 최소평면그래프로, 훨씬 빠르며 연결은 패치마다 약 3개입니다.</translation>
    </message>
    <message>
        <source>source (gives more than it takes)</source>
        <translation>공급지(받는 것보다 많이 줌)</translation>
    </message>
    <message>
        <source>gives about as much as it takes</source>
        <translation>주고받는 양이 비슷함</translation>
    </message>
    <message>
        <source>sink (takes more than it gives)</source>
        <translation>수용지(주는 것보다 많이 받음)</translation>
    </message>
    <message>
        <source>alone (no exchange)</source>
        <translation>고립(교류 없음)</translation>
    </message>
    <message>
        <source>probability {low} to {high}</source>
        <translation>확률 {low}~{high}</translation>
    </message>
    <message>
        <source>cost × m</source>
        <translation>비용 × m</translation>
    </message>
    <message>
        <source>Number, size, edge and isolation of the patches of each class of a map by unit, as FRAGSTATS has them.</source>
        <translation>지도 유형별 패치의 수, 크기, 가장자리, 고립 정도를 FRAGSTATS의 정의대로 단위별로 계산합니다.</translation>
    </message>
    <message>
        <source>Such as 310=broad-leaved forest,320=conifers; for the table alone.</source>
        <translation>예: 310=활엽수림,320=침엽수림. 표에만 쓰입니다.</translation>
    </message>
    <message>
        <source>10 km is the distance of international reports; 1, 30 and 100 km are usual too.</source>
        <translation>국제 보고에는 10 km를 쓰며, 1, 30, 100 km도 흔히 씁니다.</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>생태축</translation>
    </message>
    <message>
        <source>Cores (m²)</source>
        <translation>핵심지역(m²)</translation>
    </message>
    <message>
        <source>Share of cores</source>
        <translation>핵심지역 비율</translation>
    </message>
    <message>
        <source>Cores (number)</source>
        <translation>핵심지역 수</translation>
    </message>
    <message>
        <source>Equivalent connectivity (m²)</source>
        <translation>등가연결성(m²)</translation>
    </message>
    <message>
        <source>Equivalent connectivity, share of the axis</source>
        <translation>등가연결성(축 대비)</translation>
    </message>
    <message>
        <source>Equivalent connectivity, share of the cores</source>
        <translation>등가연결성(핵심지역 대비)</translation>
    </message>
    <message>
        <source>Equivalent connectivity of protected cores (m²)</source>
        <translation>보호된 핵심지역의 등가연결성(m²)</translation>
    </message>
    <message>
        <source>Share of the largest piece</source>
        <translation>가장 큰 조각의 비율</translation>
    </message>
    <message>
        <source>Share of all pieces</source>
        <translation>모든 조각의 비율</translation>
    </message>
    <message>
        <source>Share of the centre line</source>
        <translation>중심선 연속 비율</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>조각 수</translation>
    </message>
    <message>
        <source>Breaks (number)</source>
        <translation>단절지점 수</translation>
    </message>
    <message>
        <source>Gaps (number)</source>
        <translation>단절구간 수</translation>
    </message>
    <message>
        <source>Gaps beyond dispersal</source>
        <translation>이동거리를 넘는 단절구간 수</translation>
    </message>
    <message>
        <source>Longest gap (m)</source>
        <translation>가장 긴 단절구간(m)</translation>
    </message>
    <message>
        <source>Gaps together (m)</source>
        <translation>단절구간 합계(m)</translation>
    </message>
    <message>
        <source>Narrowest place (m)</source>
        <translation>가장 좁은 곳(m)</translation>
    </message>
    <message>
        <source>Minimum width (m)</source>
        <translation>최소 폭(m)</translation>
    </message>
    <message>
        <source>Damaged (m²)</source>
        <translation>훼손 면적(m²)</translation>
    </message>
    <message>
        <source>Share damaged</source>
        <translation>훼손 비율</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>주된 원인</translation>
    </message>
    <message>
        <source>Left to protect (m²)</source>
        <translation>보호할 면적(m²)</translation>
    </message>
    <message>
        <source>Gain (m²)</source>
        <translation>증가량(m²)</translation>
    </message>
    <message>
        <source>Gain (%)</source>
        <translation>증가율(%)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Each cell of a habitat by its part in the pattern: core, islet, perforation, edge, loop, bridge, branch.</source>
        <translation>서식지의 각 격자를 패턴에서 맡은 역할에 따라 핵심지역, 섬, 천공, 가장자리, 고리, 연결로, 가지로 나눕니다.</translation>
    </message>
    <message>
        <source>{low} to {high} % protected and connected (dispersal {distance} km)</source>
        <translation>보호되고 이어진 땅 {low}–{high} %(이동거리 {distance} km)</translation>
    </message>
    <message>
        <source>{low} % and more protected and connected (dispersal {distance} km)</source>
        <translation>보호되고 이어진 땅 {low} % 이상(이동거리 {distance} km)</translation>
    </message>
    <message>
        <source>Resistance to movement (empty: distances from edge to edge)</source>
        <translation>이동 저항(비워 두면 가장자리 사이의 거리)</translation>
    </message>
    <message>
        <source>Distances are then least costs, resistance × metres, and so is the dispersal distance. In the analysis CRS, such as the result of “Make resistance”.</source>
        <translation>주면 거리를 최소비용(저항 × m)으로 재며 이동거리도 같은 단위입니다. 분석 좌표계의 래스터여야 합니다(“이동 저항 만들기”의 결과 등).</translation>
    </message>
    <message>
        <source>Cell size of the drift (m; empty: that of the current)</source>
        <translation>이동 계산 격자 크기(m, 비우면 해류 자료의 격자)</translation>
    </message>
    <message>
        <source>A multiple of the cell size of the sea. Half the size takes about eight times as long.</source>
        <translation>바다 격자 크기의 배수로 맞춥니다. 절반으로 줄이면 약 여덟 배 오래 걸립니다.</translation>
    </message>
    <message>
        <source>streams</source>
        <translation>하천</translation>
    </message>
    <message>
        <source>railways</source>
        <translation>철도</translation>
    </message>
    <message>
        <source>roads</source>
        <translation>도로</translation>
    </message>
    <message>
        <source>wildlife crossings</source>
        <translation>생태통로</translation>
    </message>
    <message>
        <source>Tile (cells), for maps that do not fit into memory</source>
        <translation>타일(격자), 메모리에 들어가지 않는 지도용</translation>
    </message>
    <message>
        <source>Side of the tiles, for example 250; voltages then lie in temporary files. The result is the same as without tiles. Empty: the map as a whole.</source>
        <translation>타일 한 변의 격자 수(예: 250)입니다. 전압은 임시 파일에 둡니다. 결과는 타일 없이 풀 때와 같습니다. 비워 두면 지도 전체를 한꺼번에 풉니다.</translation>
    </message>
    <message>
        <source>Overlap of the tiles (cells)</source>
        <translation>타일의 겹침(격자)</translation>
    </message>
    <message>
        <source>Cells that each tile reads around itself. It changes the time and not the result: more means fewer but longer rounds.</source>
        <translation>타일마다 둘레에서 함께 읽는 격자 수입니다. 시간만 바꾸고 결과는 바꾸지 않습니다. 클수록 반복이 줄지만 한 번이 길어집니다.</translation>
    </message>
    <message>
        <source>Neighbouring cores are those whose cost-weighted zones touch, which keeps the network readable. All pairs within the greatest cost can be many.</source>
        <translation>이웃한 핵심지역: 비용 기준 구역이 맞닿은 핵심지역만 이어 연결망이 읽기 쉽습니다. 모든 쌍: 최대 비용 이내의 모든 쌍을 이으며 수가 많을 수 있습니다.</translation>
    </message>
    <message>
        <source>The maximum of all links, or their sum, which favours places that several share.</source>
        <translation>모든 연결 중 최댓값 또는 합계입니다. 합계는 여러 연결이 함께 쓰는 곳을 강조합니다.</translation>
    </message>
    <message>
        <source>Field of the candidates’ id</source>
        <translation>후보의 식별자 필드</translation>
    </message>
    <message>
        <source>Of CANDIDATES alone. Empty: found by usual names such as id or 번호.</source>
        <translation>CANDIDATES에만 적용합니다. 비우면 id, 번호 등 흔히 쓰는 이름에서 찾습니다.</translation>
    </message>
    <message>
        <source>Narrowest place: x</source>
        <translation>가장 좁은 곳: x</translation>
    </message>
    <message>
        <source>Narrowest place: y</source>
        <translation>가장 좁은 곳: y</translation>
    </message>
    <message>
        <source>Gap (1 = yes)</source>
        <translation>단절구간(1 = 예)</translation>
    </message>
    <message>
        <source>Longer than the dispersal distance (1 = yes)</source>
        <translation>이동거리보다 김(1 = 예)</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>길이(m)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Flow out to other hubs</source>
        <translation>다른 거점으로 나가는 흐름</translation>
    </message>
    <message>
        <source>Flow in from other hubs</source>
        <translation>다른 거점에서 들어오는 흐름</translation>
    </message>
    <message>
        <source>Balance (−1 takes only, 1 gives only)</source>
        <translation>균형(−1 받기만 함, 1 주기만 함)</translation>
    </message>
    <message>
        <source>Local retention</source>
        <translation>국지 잔류율</translation>
    </message>
    <message>
        <source>Retention as a share of all that settle</source>
        <translation>전체 정착 가운데 잔류의 비율</translation>
    </message>
    <message>
        <source>Self-recruitment</source>
        <translation>자기 가입률</translation>
    </message>
    <message>
        <source>Share lost</source>
        <translation>유실률</translation>
    </message>
    <message>
        <source>Effective resistance (ohm)</source>
        <translation>유효저항(Ω)</translation>
    </message>
    <message>
        <source>no direction (distances alone)</source>
        <translation>방향 없음(거리만으로 계산)</translation>
    </message>
    <message>
        <source>{patches} patches: this may take about {time}. QGIS stays usable.</source>
        <translation>패치 {patches}개를 계산하는 데 약 {time} 걸릴 수 있습니다. 그동안 QGIS를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{patches} patches make up to {links} links: this may take about {time}. Set a longest link, or leave out small patches.</source>
        <translation>패치 {patches}개로 연결이 {links}개까지 생기며 약 {time} 걸릴 수 있습니다. 연결의 최대 길이를 정하거나 작은 패치를 제외하십시오.</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count}초</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count}시간</translation>
    </message>
    <message>
        <source>The Python package {name} is missing, which connectedness needs: install it (on Windows with the OSGeo4W setup: python3-{name}; on Debian: python3-{name}) and start QGIS again.</source>
        <translation>연결성 분석에 필요한 파이썬 패키지 {name}이(가) 없습니다. 설치한 뒤(윈도우는 OSGeo4W 설치 프로그램에서 python3-{name}, 데비안은 python3-{name}) QGIS를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>GraphML and GeoJSON need the Python package {name}: install it (on Windows with the OSGeo4W setup: python3-{name}; on Debian: python3-{name}) and start QGIS again.</source>
        <translation>GraphML과 GeoJSON에는 파이썬 패키지 {name}이(가) 필요합니다. 설치한 뒤(윈도우는 OSGeo4W 설치 프로그램에서 python3-{name}, 데비안은 python3-{name}) QGIS를 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>entered by you; before: {source}</source>
        <translation>직접 입력함. 이전 값의 출처: {source}</translation>
    </message>
    <message>
        <source>published</source>
        <translation>확정</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>보고됨</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>your figure</source>
        <translation>직접 입력</translation>
    </message>
    <message>
        <source>Species {number}</source>
        <translation>종 {number}</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>자연생태</translation>
    </message>
    <message>
        <source>Land, terrain and use</source>
        <translation>토지·지형·이용</translation>
    </message>
    <message>
        <source>Areas under law</source>
        <translation>법정 지역</translation>
    </message>
    <message>
        <source>Axes and connectedness</source>
        <translation>생태축·연결성</translation>
    </message>
    <message>
        <source>Sea and coast</source>
        <translation>바다·연안</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>not ({condition})</source>
        <translation>({condition})이(가) 아님</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 그리고 {second}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 또는 {second}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>{field}: not {value}</source>
        <translation>{field}: {value} 제외</translation>
    </message>
    <message>
        <source>{field} below {value}</source>
        <translation>{field} {value} 미만</translation>
    </message>
    <message>
        <source>{field} at most {value}</source>
        <translation>{field} {value} 이하</translation>
    </message>
    <message>
        <source>{field} above {value}</source>
        <translation>{field} {value} 초과</translation>
    </message>
    <message>
        <source>{field} at least {value}</source>
        <translation>{field} {value} 이상</translation>
    </message>
    <message>
        <source>{values} and {count} more</source>
        <translation>{values} 외 {count}개</translation>
    </message>
    <message>
        <source>{field}: none of {value}</source>
        <translation>{field}: {value} 제외</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>{category}: {threshold} % lost within this window</source>
        <translation>{category}: 이 기간에 {threshold} % 감소</translation>
    </message>
    <message>
        <source>{subcriterion} to {category}</source>
        <translation>{subcriterion} → {category}</translation>
    </message>
    <message>
        <source>Percentage points below the next threshold</source>
        <translation>다음 임계값까지 남은 %p</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Severity, lower</source>
        <translation>심각도 하한</translation>
    </message>
    <message>
        <source>Severity, upper</source>
        <translation>심각도 상한</translation>
    </message>
    <message>
        <source>a</source>
        <translation>a</translation>
    </message>
    <message>
        <source>b</source>
        <translation>b</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>위치 수</translation>
    </message>
    <message>
        <source>Prone</source>
        <translation>붕괴 우려</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Relative severity in percent: 0 is no change, 100 the collapse value. “Best” is then the share of the distribution that has at least this severity.</source>
        <translation>상대 심각도(%)입니다. 0은 변화 없음, 100은 붕괴값입니다. 이때 “최적”은 이 심각도 이상인 분포의 비율입니다.</translation>
    </message>
    <message>
        <source>Lower plausible bound of the same figure; empty where none is known.</source>
        <translation>같은 수치의 가능한 하한입니다. 모르면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Upper plausible bound of the same figure; empty where none is known.</source>
        <translation>같은 수치의 가능한 상한입니다. 모르면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Continuing decline in extent (i), environmental quality (ii) or biotic interactions (iii): yes, no, yes(i,iii), or empty if not assessed.</source>
        <translation>공간 범위(i), 환경 질(ii), 생물 상호작용(iii)의 지속적 감소 여부입니다. 예, 아니요, 예(i,iii) 또는 평가하지 않았으면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Threats likely to cause such declines within the next 20 years: yes, no, or empty if not assessed.</source>
        <translation>앞으로 20년 안에 그런 감소를 일으킬 위협이 있는지입니다. 예, 아니요 또는 평가하지 않았으면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Number of threat-defined locations; none where no threat is plausible, empty if not assessed.</source>
        <translation>위협 기준 위치의 수입니다. 있을 법한 위협이 없으면 “없음”, 평가하지 않았으면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Whether it could collapse or become critically endangered within a very short time: yes, no, or empty.</source>
        <translation>매우 짧은 기간에 붕괴하거나 위급(CR)이 될 수 있는지입니다. 예, 아니요 또는 비워 둡니다.</translation>
    </message>
    <message>
        <source>DD: assessment was tried, the evidence does not suffice. NE: it was not tried. Empty: the figures count. Neither is the same as least concern.</source>
        <translation>DD: 평가를 시도했으나 자료가 부족함. NE: 평가를 시도하지 않음. 비워 두면 수치로 판정합니다. 둘 다 최소관심(LC)과 다릅니다.</translation>
    </message>
    <message>
        <source>Sources, methods, reasons. For E the note must name 50 years or 100 years.</source>
        <translation>출처, 방법, 이유를 적습니다. E에는 50년 또는 100년을 반드시 적어야 합니다.</translation>
    </message>
    <message>
        <source>Extent: percent of the distribution (0 to 100) that has at least the severity of this row.</source>
        <translation>영향 범위: 이 행의 심각도 이상인 분포의 비율(%, 0–100)입니다.</translation>
    </message>
    <message>
        <source>Decline of the area in percent, 0 to 100.</source>
        <translation>면적 감소율(%, 0–100)입니다.</translation>
    </message>
    <message>
        <source>Extent of occurrence (EOO): area of the minimum convex polygon in km².</source>
        <translation>출현범위(EOO): 최소볼록다각형의 면적(km²)입니다.</translation>
    </message>
    <message>
        <source>Area of occupancy (AOO): number of 10 × 10 km cells.</source>
        <translation>점유면적(AOO): 10 × 10 km 격자의 수입니다.</translation>
    </message>
    <message>
        <source>B3 has no figure of its own: fill in the locations and whether it is prone.</source>
        <translation>B3에는 별도의 수치가 없습니다. 위치 수와 붕괴 우려를 적습니다.</translation>
    </message>
    <message>
        <source>Probability of collapse in percent, within the years that the note names.</source>
        <translation>비고에 적은 기간 안의 붕괴 확률(%)입니다.</translation>
    </message>
    <message>
        <source>Open bounds such as &gt;50000 or &lt;2 are accepted.</source>
        <translation>&gt;50000이나 &lt;2처럼 한쪽이 열린 값도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>A · Reduction in geographic distribution</source>
        <translation>A · 지리적 분포 감소</translation>
    </message>
    <message>
        <source>B · Restricted geographic distribution</source>
        <translation>B · 제한된 지리적 분포</translation>
    </message>
    <message>
        <source>C · Environmental degradation</source>
        <translation>C · 환경 악화</translation>
    </message>
    <message>
        <source>D · Disruption of biotic processes</source>
        <translation>D · 생물 과정의 교란</translation>
    </message>
    <message>
        <source>E · Quantitative analysis</source>
        <translation>E · 정량 분석</translation>
    </message>
    <message>
        <source>past 50 years</source>
        <translation>지난 50년</translation>
    </message>
    <message>
        <source>next 50 years</source>
        <translation>앞으로 50년</translation>
    </message>
    <message>
        <source>any 50 years</source>
        <translation>임의의 50년</translation>
    </message>
    <message>
        <source>since about 1750</source>
        <translation>1750년 무렵 이후</translation>
    </message>
    <message>
        <source>extent of occurrence (EOO)</source>
        <translation>출현범위(EOO)</translation>
    </message>
    <message>
        <source>area of occupancy (AOO)</source>
        <translation>점유면적(AOO)</translation>
    </message>
    <message>
        <source>very few locations</source>
        <translation>매우 적은 위치</translation>
    </message>
    <message>
        <source>probability of collapse</source>
        <translation>붕괴 확률</translation>
    </message>
    <message>
        <source>{margin} percentage points below {category}</source>
        <translation>{category} 임계값까지 {margin} %p 남음</translation>
    </message>
    <message>
        <source>{margin} km² above {category}</source>
        <translation>{category} 임계값보다 {margin} km² 큼</translation>
    </message>
    <message>
        <source>{margin} cells above {category}</source>
        <translation>{category} 임계값보다 격자 {margin}개 많음</translation>
    </message>
    <message>
        <source>{margin} locations above {category}</source>
        <translation>{category} 임계값보다 {margin}곳 많음</translation>
    </message>
    <message>
        <source>{y} by {x}.</source>
        <translation>{x}별 {y}.</translation>
    </message>
    <message>
        <source>{line}: {values}.</source>
        <translation>{line}: {values}.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>any of it in the site</source>
        <translation>대상지에 조금이라도 있음</translation>
    </message>
    <message>
        <source>area in the site {limit}</source>
        <translation>대상지 내 면적 {limit}</translation>
    </message>
    <message>
        <source>share of the site {limit}</source>
        <translation>대상지 대비 비율 {limit}</translation>
    </message>
    <message>
        <source>distance from the site {limit}</source>
        <translation>대상지로부터의 거리 {limit}</translation>
    </message>
    <message>
        <source>length in the site {limit}</source>
        <translation>대상지 내 길이 {limit}</translation>
    </message>
    <message>
        <source>largest value in the site {limit}</source>
        <translation>대상지 내 최댓값 {limit}</translation>
    </message>
    <message>
        <source>mean value in the site {limit}</source>
        <translation>대상지 내 평균값 {limit}</translation>
    </message>
    <message>
        <source>loss of equivalent connectivity {limit}</source>
        <translation>등가연결성 손실 {limit}</translation>
    </message>
    <message>
        <source>above 0</source>
        <translation>0 초과</translation>
    </message>
    <message>
        <source>{condition} – {measure}</source>
        <translation>{condition} – {measure}</translation>
    </message>
    <message>
        <source>any feature</source>
        <translation>객체가 있음</translation>
    </message>
    <message>
        <source>distance {interval}</source>
        <translation>거리 {interval}</translation>
    </message>
    <message>
        <source>rank among all values {interval}</source>
        <translation>전체 값 가운데 순위 {interval}</translation>
    </message>
    <message>
        <source>{field} {interval}</source>
        <translation>{field} {interval}</translation>
    </message>
    <message>
        <source>from {low} to below {high}</source>
        <translation>{low} 이상 {high} 미만</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>{low} 이상</translation>
    </message>
    <message>
        <source>below {high}</source>
        <translation>{high} 미만</translation>
    </message>
    <message>
        <source>code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>range of values</source>
        <translation>값의 범위</translation>
    </message>
    <message>
        <source>distance (m)</source>
        <translation>거리(m)</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>존재 여부</translation>
    </message>
    <message>
        <source>percentile (%)</source>
        <translation>백분위(%)</translation>
    </message>
    <message>
        <source>area (m²)</source>
        <translation>면적(m²)</translation>
    </message>
    <message>
        <source>share of the site (0 to 1)</source>
        <translation>대상지 내 비율(0~1)</translation>
    </message>
    <message>
        <source>length (m)</source>
        <translation>길이(m)</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>mean value</source>
        <translation>평균값</translation>
    </message>
    <message>
        <source>loss of equivalent connectivity (%)</source>
        <translation>등가연결성 손실(%)</translation>
    </message>
    <message>
        <source>decline (%)</source>
        <translation>감소율(%)</translation>
    </message>
    <message>
        <source>extent (%)</source>
        <translation>영향 범위(%)</translation>
    </message>
    <message>
        <source>severity (%)</source>
        <translation>심각도(%)</translation>
    </message>
    <message>
        <source>extent of occurrence (km²)</source>
        <translation>출현범위(km²)</translation>
    </message>
    <message>
        <source>area of occupancy (cells)</source>
        <translation>점유면적(격자 수)</translation>
    </message>
    <message>
        <source>threat-defined locations</source>
        <translation>위협 기준 위치 수</translation>
    </message>
    <message>
        <source>probability of collapse (%)</source>
        <translation>붕괴 확률(%)</translation>
    </message>
    <message>
        <source>horizon (years)</source>
        <translation>기간(년)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>Note (Korean)</source>
        <translation>비고(한국어)</translation>
    </message>
    <message>
        <source>Note (English)</source>
        <translation>비고(영어)</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Message (Korean)</source>
        <translation>설명(한국어)</translation>
    </message>
    <message>
        <source>Message (English)</source>
        <translation>설명(영어)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교 부호</translation>
    </message>
    <message>
        <source>Paired measure</source>
        <translation>함께 보는 측정값</translation>
    </message>
    <message>
        <source>Paired comparison</source>
        <translation>함께 보는 비교 부호</translation>
    </message>
    <message>
        <source>Paired threshold</source>
        <translation>함께 보는 기준값</translation>
    </message>
    <message>
        <source>Head changed</source>
        <translation>기본 정보 변경</translation>
    </message>
    <message>
        <source>Row added</source>
        <translation>행 추가</translation>
    </message>
    <message>
        <source>Row removed</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Cell changed</source>
        <translation>셀 변경</translation>
    </message>
    <message>
        <source>Row moved</source>
        <translation>행 이동</translation>
    </message>
    <message>
        <source>The project has no layers yet: add layers, or search a folder.</source>
        <translation>프로젝트에 아직 레이어가 없습니다. 레이어를 추가하거나 폴더에서 찾으십시오.</translation>
    </message>
    <message>
        <source>The file holds no layer that can be read: choose another file.</source>
        <translation>이 파일에는 읽을 수 있는 레이어가 없습니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Assign a layer to “{name}”</source>
        <translation>“{name}”에 레이어 지정</translation>
    </message>
    <message>
        <source>EcoAxis: look at a layer</source>
        <translation>EcoAxis: 레이어 살펴보기</translation>
    </message>
    <message>
        <source>Read {file}</source>
        <translation>{file} 읽기</translation>
    </message>
    <message>
        <source>{count} datasets were read from {file}.</source>
        <translation>{file}에서 자료 {count}종의 연결을 읽었습니다.</translation>
    </message>
    <message>
        <source>Saved without {names}: their layers are temporary. Save these layers as files first.</source>
        <translation>{names}은(는) 임시 레이어이므로 빼고 저장했습니다. 먼저 레이어를 파일로 저장하십시오.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>저장했습니다: {file}</translation>
    </message>
    <message>
        <source>temporary layer</source>
        <translation>임시 레이어</translation>
    </message>
    <message>
        <source>EcoAxis: look at the layers of the data</source>
        <translation>EcoAxis: 자료 레이어 살펴보기</translation>
    </message>
    <message>
        <source>EcoAxis: find the data</source>
        <translation>EcoAxis: 자료 찾기</translation>
    </message>
    <message>
        <source>Nothing new was found: drag a layer onto a dataset, or search another folder.</source>
        <translation>새로 찾은 자료가 없습니다. 레이어를 자료 위로 끌어다 놓거나 다른 폴더에서 찾으십시오.</translation>
    </message>
    <message>
        <source>Find automatically</source>
        <translation>자동으로 찾기</translation>
    </message>
    <message>
        <source>{count} datasets were found.</source>
        <translation>자료 {count}종을 찾았습니다.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Needed: {group}</source>
        <translation>필요: {group}</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}: {state}</translation>
    </message>
    <message>
        <source>Layer of the project</source>
        <translation>프로젝트의 레이어</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>쓰이는 자료</translation>
    </message>
    <message>
        <source>(nothing yet)</source>
        <translation>(아직 없음)</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name} 외 {count}종</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>(no meaning)</source>
        <translation>(뜻 없음)</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>살펴보는 중…</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>필요 없음</translation>
    </message>
    <message>
        <source>Unknown values</source>
        <translation>모르는 값</translation>
    </message>
    <message>
        <source>Empty layer</source>
        <translation>빈 레이어</translation>
    </message>
    <message>
        <source>Field unclear</source>
        <translation>필드 확인</translation>
    </message>
    <message>
        <source>Needs encoding</source>
        <translation>인코딩 필요</translation>
    </message>
    <message>
        <source>Needs CRS</source>
        <translation>좌표계 필요</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Layer gone</source>
        <translation>레이어 없어짐</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Choose the field of the layer that holds: {fields}. Until then the rules cannot read the layer.</source>
        <translation>다음 내용이 들어 있는 레이어의 필드를 고르십시오: {fields}. 고르기 전에는 규칙이 이 레이어를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>{count} values are not in the code list: {values}. Say what they mean, or rules will not see them.</source>
        <translation>코드 목록에 없는 값이 {count}개 있습니다: {values}. 뜻을 지정하지 않으면 규칙이 이 값을 알아보지 못합니다.</translation>
    </message>
    <message>
        <source>The raster can be used as it is.</source>
        <translation>래스터를 그대로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The layer can be used as it is: {count} features; values of the first {sample} were looked at.</source>
        <translation>레이어를 그대로 쓸 수 있습니다. 객체 {count}개 가운데 처음 {sample}개의 값을 살펴보았습니다.</translation>
    </message>
    <message>
        <source>The layer can be used as it is: {count} features.</source>
        <translation>레이어를 그대로 쓸 수 있습니다. 객체 {count}개.</translation>
    </message>
    <message>
        <source>The layer is being looked at in the background.</source>
        <translation>레이어를 살펴보고 있습니다. 그동안 작업을 계속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Other connected data answer the same rules.</source>
        <translation>연결된 다른 자료로 같은 규칙을 판단할 수 있습니다.</translation>
    </message>
    <message>
        <source>The layer (with its filter) has no features: that counts as “nothing there”. Is that right?</source>
        <translation>레이어(필터 적용)에 객체가 없습니다. 이 경우 “해당 지역 없음”으로 봅니다. 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The texts are garbled: choose the encoding in which Hangul can be read.</source>
        <translation>글자가 깨져 있습니다. 한글이 제대로 읽히는 인코딩을 고르십시오.</translation>
    </message>
    <message>
        <source>The layer does not say its coordinate system. Choose the proposed one, and check on the map that it fits.</source>
        <translation>레이어에 좌표계 정보가 없습니다. 제안된 좌표계를 고르고 지도에서 위치가 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The file or layer is no longer there: choose another one, or put it back in its place.</source>
        <translation>파일이나 레이어가 없어졌습니다. 다른 것을 고르거나 제자리에 되돌려 놓으십시오.</translation>
    </message>
    <message>
        <source>No layer yet: drag one here, choose one below, or let EcoAxis find it.</source>
        <translation>아직 레이어가 없습니다. 끌어다 놓거나, 아래에서 고르거나, 자동으로 찾으십시오.</translation>
    </message>
    <message>
        <source>Set {crs} (proposed)</source>
        <translation>{crs}(으)로 지정 (제안)</translation>
    </message>
    <message>
        <source>Set {crs}</source>
        <translation>{crs}(으)로 지정</translation>
    </message>
    <message>
        <source>Read as {encoding}</source>
        <translation>{encoding}(으)로 읽기</translation>
    </message>
    <message>
        <source>Use field “{field}” as “{title}”</source>
        <translation>필드 “{field}”을(를) “{title}”(으)로 사용</translation>
    </message>
    <message>
        <source>Map all values as proposed ({count})</source>
        <translation>제안대로 값 모두 지정 ({count}개)</translation>
    </message>
    <message>
        <source>Value in the layer</source>
        <translation>레이어의 값</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>객체 수</translation>
    </message>
    <message>
        <source>Code list</source>
        <translation>코드 목록</translation>
    </message>
    <message>
        <source>{meaning}? (proposed)</source>
        <translation>{meaning}? (제안)</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>지정함</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>아는 값</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>모르는 값</translation>
    </message>
    <message>
        <source>{code} – {title}</source>
        <translation>{code} – {title}</translation>
    </message>
    <message>
        <source>A calculation of this window is still running: wait for it or cancel it first.</source>
        <translation>이 창의 계산이 아직 진행 중입니다. 끝날 때까지 기다리거나 먼저 취소하십시오.</translation>
    </message>
    <message>
        <source>Recent results</source>
        <translation>최근 결과</translation>
    </message>
    <message>
        <source>Project: {name}</source>
        <translation>프로젝트: {name}</translation>
    </message>
    <message>
        <source>No project is open. Open yours, or the sample county below.</source>
        <translation>열린 프로젝트가 없습니다. 프로젝트를 열거나 아래의 표본 군을 여십시오.</translation>
    </message>
    <message>
        <source>Learn and more</source>
        <translation>배우기와 그 밖의 도구</translation>
    </message>
    <message>
        <source>Look at or edit rules</source>
        <translation>평가 체계(규칙) 보기·편집</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>목록에서 빼기</translation>
    </message>
    <message>
        <source>The files stay where they are.</source>
        <translation>파일은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>The files of this result are no longer in {folder}: put them back, or run it again.</source>
        <translation>이 결과의 파일이 {folder}에 더 이상 없습니다. 제자리에 되돌려 놓거나 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>{name} 진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel {name}</source>
        <translation>{name} 취소</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Screen a development</source>
        <translation>개발 입지 검토</translation>
    </message>
    <message>
        <source>From a drawn site to a verdict with reasons, a map and a report</source>
        <translation>대상지를 그리면 판정과 근거, 지도, 보고서까지 만듭니다</translation>
    </message>
    <message>
        <source>Grade my county</source>
        <translation>우리 시·군 보전 등급 평가</translation>
    </message>
    <message>
        <source>A map of grades that says for every cell which rule decided</source>
        <translation>격자마다 어떤 규칙이 등급을 결정했는지 알려 주는 등급 지도</translation>
    </message>
    <message>
        <source>Assess an ecosystem</source>
        <translation>생태계 적색목록 평가</translation>
    </message>
    <message>
        <source>IUCN Red List of Ecosystems: categories with bounds, and the dossier</source>
        <translation>IUCN 생태계 적색목록: 상한과 하한이 있는 범주, 평가서</translation>
    </message>
    <message>
        <source>Needs maps or figures of the ecosystem</source>
        <translation>생태계 지도나 수치가 필요합니다</translation>
    </message>
    <message>
        <source>Measure connectedness</source>
        <translation>연결성 분석</translation>
    </message>
    <message>
        <source>Which patches hold the network together, and what a change would do</source>
        <translation>생태네트워크를 지탱하는 패치와, 개발·복원에 따른 변화를 봅니다</translation>
    </message>
    <message>
        <source>Needs a map of habitat patches</source>
        <translation>서식지 패치 지도가 필요합니다</translation>
    </message>
    <message>
        <source>Check my data</source>
        <translation>내 자료 점검</translation>
    </message>
    <message>
        <source>Which layer is used as which dataset, and what is wrong with it</source>
        <translation>어느 레이어를 어느 자료로 쓰는지, 무엇이 잘못되었는지 봅니다</translation>
    </message>
    <message>
        <source>The scheme {name} has faults: open it</source>
        <translation>평가 체계 {name}에 오류가 있습니다. 열어서 확인하십시오</translation>
    </message>
    <message>
        <source>No data connected yet</source>
        <translation>연결된 자료가 없습니다</translation>
    </message>
    <message>
        <source>Ready: all {count} datasets are connected</source>
        <translation>준비 완료: 자료 {count}종이 모두 연결되었습니다</translation>
    </message>
    <message>
        <source>{ready} datasets connected; missing or to be fixed: {names}</source>
        <translation>자료 {ready}종 연결됨. 없거나 고칠 자료: {names}</translation>
    </message>
    <message>
        <source>To be fixed: {names}</source>
        <translation>고칠 자료: {names}</translation>
    </message>
    <message>
        <source>{count} datasets connected</source>
        <translation>자료 {count}종 연결됨</translation>
    </message>
    <message>
        <source>Started: you can continue</source>
        <translation>작업 중: 이어서 할 수 있습니다</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 외 {count}종</translation>
    </message>
    <message>
        <source>Screen a development…</source>
        <translation>개발 입지 검토…</translation>
    </message>
    <message>
        <source>Grade a county…</source>
        <translation>시·군 보전 등급 평가…</translation>
    </message>
    <message>
        <source>Assess an ecosystem…</source>
        <translation>생태계 적색목록 평가…</translation>
    </message>
    <message>
        <source>Measure connectedness…</source>
        <translation>연결성 분석…</translation>
    </message>
    <message>
        <source>Connect and check data…</source>
        <translation>자료 연결·점검…</translation>
    </message>
    <message>
        <source>Rules (schemes)…</source>
        <translation>평가 체계(규칙)…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>All tools (Processing)</source>
        <translation>모든 도구(공간 처리)</translation>
    </message>
    <message>
        <source>{data}
No data: the verdict on this rule will be “unknown”.</source>
        <translation>{data}
자료 없음: 이 규칙의 판정은 “판단 불가”가 됩니다.</translation>
    </message>
    <message>
        <source>{data}
No data: this rule will give no grade.</source>
        <translation>{data}
자료 없음: 이 규칙은 등급을 매기지 못합니다.</translation>
    </message>
    <message>
        <source>Next threshold</source>
        <translation>다음 임계값</translation>
    </message>
    <message>
        <source>{name}  further point</source>
        <translation>{name}  추가 지점</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>고칠 곳 있음</translation>
    </message>
    <message>
        <source>Within 0.5 of a threshold: figures are compared unrounded.</source>
        <translation>임계값과의 차이가 0.5 이내입니다. 반올림하지 않은 값으로 비교합니다.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>여러 셀 입력</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>The tool {name} is not there: switch EcoAxis on in the plugin manager.</source>
        <translation>도구 {name}을(를) 찾을 수 없습니다. 플러그인 관리자에서 EcoAxis를 켜 주십시오.</translation>
    </message>
    <message>
        <source>The tool stopped without giving a reason: look at its messages and run it again.</source>
        <translation>도구가 이유를 알리지 않고 멈췄습니다. 메시지를 확인하고 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>As the interface</source>
        <translation>화면 언어와 같게</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Empty: beside the project, or in your documents.</source>
        <translation>비워 두면 프로젝트 옆 또는 내 문서에 저장합니다.</translation>
    </message>
    <message>
        <source>Show the guide when QGIS starts</source>
        <translation>QGIS를 시작할 때 길잡이 표시</translation>
    </message>
    <message>
        <source>&amp;Language of reports</source>
        <translation>보고서 언어(&amp;L)</translation>
    </message>
    <message>
        <source>Analysis &amp;CRS (projected)</source>
        <translation>분석 좌표계(투영 좌표계, &amp;C)</translation>
    </message>
    <message>
        <source>Cell si&amp;ze of grade maps</source>
        <translation>등급 지도의 격자 크기(&amp;Z)</translation>
    </message>
    <message>
        <source>C&amp;ores to use</source>
        <translation>사용할 코어 수(&amp;O)</translation>
    </message>
    <message>
        <source>Folder for &amp;results</source>
        <translation>결과 폴더(&amp;R)</translation>
    </message>
    <message>
        <source>Your own sche&amp;mes</source>
        <translation>내 평가 체계(&amp;M)</translation>
    </message>
    <message>
        <source>The analysis CRS must be projected, in metres: choose for instance EPSG:5179 or EPSG:5186.</source>
        <translation>분석 좌표계는 미터 단위의 투영 좌표계여야 합니다. EPSG:5179나 EPSG:5186 등을 고르십시오.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder {folder}: choose another one.</source>
        <translation>{folder} 폴더에 쓸 수 없습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장했습니다.</translation>
    </message>
    <message>
        <source>Folder of your own schemes</source>
        <translation>내 평가 체계 폴더</translation>
    </message>
    <message>
        <source>Settings of EcoAxis</source>
        <translation>EcoAxis 설정</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>그림으로 저장…</translation>
    </message>
    <message>
        <source>Copy the figures</source>
        <translation>수치 복사</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>그림으로 저장</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Cancel the calculation</source>
        <translation>계산 취소</translation>
    </message>
    <message>
        <source>Messages of the calculation</source>
        <translation>계산 메시지</translation>
    </message>
    <message>
        <source>Command that repeats this result</source>
        <translation>이 결과를 다시 만드는 명령</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
    <message>
        <source>The calculation is done.</source>
        <translation>계산을 마쳤습니다.</translation>
    </message>
    <message>
        <source>Cancelled. No result was written; your entries are kept.</source>
        <translation>취소했습니다. 결과는 만들어지지 않았고 입력한 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Error: {text}</source>
        <translation>오류: {text}</translation>
    </message>
    <message>
        <source>Warning: {text}</source>
        <translation>경고: {text}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Choose the scheme. Every rule is shown with its source and certainty.</source>
        <translation>적용할 평가 체계를 고르십시오. 모든 규칙에 출처와 확실성을 함께 표시합니다.</translation>
    </message>
    <message>
        <source>&amp;Scheme</source>
        <translation>평가 체계(&amp;S)</translation>
    </message>
    <message>
        <source>Copy and &amp;edit…</source>
        <translation>복사하여 편집(&amp;E)…</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>찾을 낱말</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>거르기(&amp;F)</translation>
    </message>
    <message>
        <source>Rules of the scheme</source>
        <translation>평가 체계의 규칙</translation>
    </message>
    <message>
        <source>{title} (own)</source>
        <translation>{title}(내 평가 체계)</translation>
    </message>
    <message>
        <source>{title} (has faults)</source>
        <translation>{title}(오류 있음)</translation>
    </message>
    <message>
        <source>{title} (own, has faults)</source>
        <translation>{title}(내 평가 체계, 오류 있음)</translation>
    </message>
    <message>
        <source>{title} (is gone)</source>
        <translation>{title}(없어짐)</translation>
    </message>
    <message>
        <source>There is no scheme of this kind.</source>
        <translation>이 종류의 평가 체계가 없습니다.</translation>
    </message>
    <message>
        <source>Version {version}. {total} rules: {published} published, {reported} reported, {assumed} assumed.</source>
        <translation>{version}판, 규칙 {total}개: 확정 {published}개, 보고됨 {reported}개, 가정 {assumed}개</translation>
    </message>
    <message>
        <source>Legal basis: {basis}</source>
        <translation>법적 근거: {basis}</translation>
    </message>
    <message>
        <source>{count} of {total} rules rest on assumed values. They are placeholders, not official limits: confirm or replace them before you file the result.</source>
        <translation>규칙 {total}개 가운데 {count}개는 가정 값에 근거합니다. 공식 기준이 아니라 임시로 넣은 값이므로, 결과를 제출하기 전에 확인하거나 바꾸십시오.</translation>
    </message>
    <message>
        <source>{count} of {total} rules have no data: their verdict will be “unknown”.</source>
        <translation>규칙 {total}개 가운데 {count}개는 자료가 없어 “판단 불가”가 됩니다.</translation>
    </message>
    <message>
        <source>{count} of {total} rules have no data: they will give no grade.</source>
        <translation>규칙 {total}개 가운데 {count}개는 자료가 없어 등급을 매기지 못합니다.</translation>
    </message>
    <message>
        <source>{shown} of {total} rules</source>
        <translation>규칙 {total}개 중 {shown}개</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Wait for the calculation, or cancel it.</source>
        <translation>계산이 끝날 때까지 기다리거나 취소하십시오.</translation>
    </message>
    <message>
        <source>Press “Run” to calculate.</source>
        <translation>“실행”을 누르면 계산합니다.</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; 뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>다음(&amp;N) &gt;</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>마침(&amp;F)</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Undo start over</source>
        <translation>처음부터 다시 취소</translation>
    </message>
    <message>
        <source>{value} cost × m</source>
        <translation>{value} 비용 × m</translation>
    </message>
    <message>
        <source>own habitat (intra)</source>
        <translation>자체 서식지(intra)</translation>
    </message>
    <message>
        <source>exchange with others (flux)</source>
        <translation>다른 패치와의 교류(flux)</translation>
    </message>
    <message>
        <source>stepping stone (connector)</source>
        <translation>징검다리(connector)</translation>
    </message>
    <message>
        <source>Connectivity lost with the patch, dPC (%)</source>
        <translation>패치가 사라질 때 줄어드는 연결성, dPC(%)</translation>
    </message>
    <message>
        <source>Equivalent connectivity</source>
        <translation>등가연결성</translation>
    </message>
    <message>
        <source>Equivalent connectivity (ha)</source>
        <translation>등가연결성(ha)</translation>
    </message>
    <message>
        <source>reachable as one piece (EC)</source>
        <translation>한 덩어리처럼 이어진 면적(EC)</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>계산값</translation>
    </message>
    <message>
        <source>all habitat</source>
        <translation>전체 서식지</translation>
    </message>
    <message>
        <source>{species}, now</source>
        <translation>{species}, 현재</translation>
    </message>
    <message>
        <source>{species}, then</source>
        <translation>{species}, 이후</translation>
    </message>
    <message>
        <source>Dispersal distance (km)</source>
        <translation>이동거리(km)</translation>
    </message>
    <message>
        <source>Dispersal distance (cost × m)</source>
        <translation>이동거리(비용 × m)</translation>
    </message>
    <message>
        <source>{species}: no change, {before} stay reachable as one piece.</source>
        <translation>{species}: 변화가 없습니다. 한 덩어리처럼 이어진 면적은 그대로 {before}입니다.</translation>
    </message>
    <message>
        <source>{species}: {before} reachable as one piece now, {after} then: {difference} ({percent}). Habitat: {habitat}.</source>
        <translation>{species}: 한 덩어리처럼 이어진 면적이 {before}에서 {after}로 바뀝니다: {difference}({percent}). 서식지: {habitat}.</translation>
    </message>
    <message>
        <source>More is lost than the land itself: links are cut.</source>
        <translation>줄어드는 면적보다 더 많이 잃습니다. 연결이 끊어지기 때문입니다.</translation>
    </message>
    <message>
        <source>More is gained than the land itself: patches are joined.</source>
        <translation>더하는 면적보다 더 많이 얻습니다. 패치가 이어지기 때문입니다.</translation>
    </message>
    <message>
        <source>lost altogether</source>
        <translation>완전히 사라짐</translation>
    </message>
    <message>
        <source>cut into pieces</source>
        <translation>여러 조각으로 나뉨</translation>
    </message>
    <message>
        <source>made smaller</source>
        <translation>면적이 줄어듦</translation>
    </message>
    <message>
        <source>No patch is touched.</source>
        <translation>영향을 받는 패치가 없습니다.</translation>
    </message>
    <message>
        <source>Patches lost altogether: {lost}; cut into pieces: {split}; made smaller: {cut}.</source>
        <translation>완전히 사라지는 패치 {lost}개, 나뉘는 패치 {split}개, 줄어드는 패치 {cut}개.</translation>
    </message>
    <message>
        <source>Patches by importance</source>
        <translation>중요도별 패치</translation>
    </message>
    <message>
        <source>Links by importance</source>
        <translation>중요도별 연결</translation>
    </message>
    <message>
        <source>{species}: of {total} of habitat, {reached} ({share}) are reachable as one piece.</source>
        <translation>{species}: 서식지 {total} 가운데 {reached}({share})가 한 덩어리처럼 이어져 있습니다.</translation>
    </message>
    <message>
        <source>{species}: patches worth {total} in all count like one piece worth {reached} ({share}).</source>
        <translation>{species}: 패치의 속성 합({total})은 한 덩어리 {reached}({share})에 해당합니다.</translation>
    </message>
    <message>
        <source>There is one patch only: nothing lies between patches, its size decides alone.</source>
        <translation>패치가 하나뿐이어서 결과는 그 크기로만 정해집니다.</translation>
    </message>
    <message>
        <source>Little is lost between patches: their size decides. Protecting large patches helps more than corridors.</source>
        <translation>패치 사이에서 잃는 것이 적어 패치의 크기가 중요합니다. 통로를 만들기보다 큰 패치를 보전하는 편이 효과가 큽니다.</translation>
    </message>
    <message>
        <source>Much is lost between patches: links decide. Corridors and stepping stones help more than a little ground.</source>
        <translation>패치 사이에서 잃는 것이 많아 연결이 중요합니다. 면적을 조금 늘리기보다 통로와 징검다리 녹지를 만드는 편이 효과가 큽니다.</translation>
    </message>
    <message>
        <source>Both count here: the size of patches and the links between them.</source>
        <translation>여기서는 패치의 크기와 패치 사이의 연결이 모두 중요합니다.</translation>
    </message>
    <message>
        <source>The most important patch is {id} ({size}): without it the probability of connectivity falls by {share}.</source>
        <translation>가장 중요한 패치는 {id}({size})입니다. 사라지면 연결확률이 {share} 줄어듭니다.</translation>
    </message>
    <message>
        <source>No patch is a stepping stone that others depend on.</source>
        <translation>다른 패치가 의존하는 징검다리 녹지는 없습니다.</translation>
    </message>
    <message>
        <source>The best stepping stone is patch {id}: others would lose {share} of connectivity without it.</source>
        <translation>가장 중요한 징검다리 녹지는 패치 {id}입니다. 사라지면 다른 패치들이 연결성의 {share}를 잃습니다.</translation>
    </message>
    <message>
        <source>Patches without any link: {count}. They count by their own size alone.</source>
        <translation>연결이 없는 패치: {count}개. 자기 크기만 지수에 반영됩니다.</translation>
    </message>
    <message>
        <source>ecosystem renamed</source>
        <translation>생태계 이름 변경</translation>
    </message>
    <message>
        <source>Ec&amp;osystems</source>
        <translation>생태계(&amp;O)</translation>
    </message>
    <message>
        <source>Find by name or category</source>
        <translation>이름이나 범주로 찾기</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>New ecosystem</source>
        <translation>새 생태계</translation>
    </message>
    <message>
        <source>ecosystem added</source>
        <translation>생태계 추가</translation>
    </message>
    <message>
        <source>ecosystem duplicated</source>
        <translation>생태계 복제</translation>
    </message>
    <message>
        <source>ecosystem deleted</source>
        <translation>생태계 삭제</translation>
    </message>
    <message>
        <source>What the subcriterion asks and says</source>
        <translation>세부기준의 질문과 결과</translation>
    </message>
    <message>
        <source>Add a poi&amp;nt (C, D)</source>
        <translation>지점 추가(C·D, &amp;N)</translation>
    </message>
    <message>
        <source>A further extent with its severity; the worst point of the curve counts.</source>
        <translation>범위와 심각도의 쌍을 더합니다. 곡선에서 가장 나쁜 지점으로 판정합니다.</translation>
    </message>
    <message>
        <source>&amp;Empty or remove the row</source>
        <translation>행 비우기·삭제(&amp;E)</translation>
    </message>
    <message>
        <source>No ecosystem yet</source>
        <translation>아직 생태계가 없음</translation>
    </message>
    <message>
        <source>Provisional: {names} must be corrected first.</source>
        <translation>잠정 결과: 먼저 {names}을(를) 고쳐야 합니다.</translation>
    </message>
    <message>
        <source>Is it NT? {reason}</source>
        <translation>준위협(NT)에 해당하는지 검토: {reason}</translation>
    </message>
    <message>
        <source>further point</source>
        <translation>지점 추가</translation>
    </message>
    <message>
        <source>row removed</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Thresholds marked “assumed” were not read in the official text: confirm them before filing.</source>
        <translation>“가정”으로 표시된 임계값은 공식 원문에서 확인하지 못한 값입니다. 제출하기 전에 확인하십시오.</translation>
    </message>
    <message>
        <source>Evidence of the ecosystem</source>
        <translation>생태계의 근거</translation>
    </message>
    <message>
        <source>Choose the cell where the pasted block begins.</source>
        <translation>붙여 넣을 첫 셀을 고르십시오.</translation>
    </message>
    <message>
        <source>The block is larger than the room from here on ({count} cells): nothing was pasted.</source>
        <translation>붙여 넣을 내용이 이 셀부터 남은 자리보다 셀 {count}개만큼 많아 붙여 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>대상 지역</translation>
    </message>
    <message>
        <source>All that the &amp;data cover</source>
        <translation>자료가 덮는 전체 범위(&amp;D)</translation>
    </message>
    <message>
        <source>The extent of a &amp;layer</source>
        <translation>레이어의 범위(&amp;L)</translation>
    </message>
    <message>
        <source>A &amp;rectangle drawn on the map</source>
        <translation>지도에 그린 사각형(&amp;R)</translation>
    </message>
    <message>
        <source>Layer of the extent</source>
        <translation>범위 레이어</translation>
    </message>
    <message>
        <source>Dra&amp;w it</source>
        <translation>그리기(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;ell size</source>
        <translation>격자 크기(&amp;E)</translation>
    </message>
    <message>
        <source>Polygons (optional)</source>
        <translation>폴리곤(선택)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(없음)</translation>
    </message>
    <message>
        <source>Grade only &amp;inside</source>
        <translation>평가 구역(&amp;I)</translation>
    </message>
    <message>
        <source>Sum up by &amp;units</source>
        <translation>집계 단위 레이어(&amp;U)</translation>
    </message>
    <message>
        <source>Press “Take the map’s extent now”.</source>
        <translation>“지금 지도 범위로 지정”을 누르십시오.</translation>
    </message>
    <message>
        <source>Press “Draw it” and drag a rectangle on the map.</source>
        <translation>“그리기”를 누르고 지도에서 사각형을 끌어 그리십시오.</translation>
    </message>
    <message>
        <source>Looking at what the data cover…</source>
        <translation>자료가 덮는 범위를 확인하고 있습니다…</translation>
    </message>
    <message>
        <source>Extent of the data</source>
        <translation>자료 범위</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map. Esc: cancel.</source>
        <translation>지도에서 끌어 사각형을 그리십시오. Esc: 그만두기.</translation>
    </message>
    <message>
        <source>Areas would be wrong by {percent} % here in {crs}, which is made for another place: choose another CRS.</source>
        <translation>{crs}은(는) 다른 지역용 좌표계라 이곳의 면적이 {percent} % 틀립니다. 다른 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>So many cells are more than a desktop computer grades in an hour or two: take larger cells or a smaller area.</source>
        <translation>격자가 너무 많아 사무용 컴퓨터로는 한두 시간에 끝나지 않습니다. 격자를 키우거나 범위를 줄이십시오.</translation>
    </message>
    <message>
        <source>These are many cells. You can go on working meanwhile; larger cells are quicker.</source>
        <translation>격자가 많습니다. 그동안 다른 작업을 할 수 있으며, 격자를 키우면 빨라집니다.</translation>
    </message>
    <message>
        <source>less than 1 MB</source>
        <translation>1 MB 미만</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>수 초</translation>
    </message>
    <message>
        <source>{margin} points to {category}</source>
        <translation>{category}까지 {margin} %p</translation>
    </message>
    <message>
        <source>{margin} km² to {category}</source>
        <translation>{category}까지 {margin} km²</translation>
    </message>
    <message>
        <source>{margin} cells to {category}</source>
        <translation>{category}까지 격자 {margin}개</translation>
    </message>
    <message>
        <source>{margin} locations to {category}</source>
        <translation>{category}까지 {margin}곳</translation>
    </message>
    <message>
        <source>highest category</source>
        <translation>가장 높은 범주</translation>
    </message>
    <message>
        <source>conditions decide</source>
        <translation>조건이 결정함</translation>
    </message>
    <message>
        <source>open bound</source>
        <translation>열린 값</translation>
    </message>
    <message>
        <source>“{site}” has no area: draw it again.</source>
        <translation>“{site}”에 면적이 없습니다. 다시 그리십시오.</translation>
    </message>
    <message>
        <source>“{site}” lies where {crs} does not hold: check the coordinate system of its layer.</source>
        <translation>“{site}”이(가) {crs}의 적용 범위 밖에 있습니다. 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>The outline of “{site}” crosses itself: press “Repair” or draw it again.</source>
        <translation>“{site}”의 경계선이 스스로 교차합니다. “도형 고치기”를 누르거나 다시 그리십시오.</translation>
    </message>
    <message>
        <source>“{site}” is smaller than 1 m²: draw it again.</source>
        <translation>“{site}”의 면적이 1 m²보다 작습니다. 다시 그리십시오.</translation>
    </message>
    <message>
        <source>Site {number}</source>
        <translation>대상지 {number}</translation>
    </message>
    <message>
        <source>Grades by criterion: {criterion}</source>
        <translation>평가항목별 등급: {criterion}</translation>
    </message>
    <message>
        <source>No rule applies</source>
        <translation>해당 규칙 없음</translation>
    </message>
    <message>
        <source>no single rule</source>
        <translation>규칙 하나로 정해지지 않음</translation>
    </message>
    <message>
        <source>covered by data, but no rule applies</source>
        <translation>자료는 있으나 해당 규칙 없음</translation>
    </message>
    <message>
        <source>weighted mean of the indicators</source>
        <translation>지표의 가중평균</translation>
    </message>
    <message>
        <source>Nothing has a grade: no connected dataset covers this area. Connect data for it.</source>
        <translation>등급이 매겨진 곳이 없습니다. 이 범위를 덮는 연결된 자료가 없으니 자료를 연결하십시오.</translation>
    </message>
    <message>
        <source>{grade} {share}</source>
        <translation>{grade} {share}</translation>
    </message>
    <message>
        <source>{area} graded: {shares}.</source>
        <translation>{area} 평가: {shares}.</translation>
    </message>
    <message>
        <source>{share} of the graded ground is decided by assumed rules.</source>
        <translation>평가한 땅의 {share}가 “가정” 규칙으로 결정되었습니다.</translation>
    </message>
    <message>
        <source>{share} of {grade} is decided by assumed rules, and {whole} of all graded ground.</source>
        <translation>{grade}의 {share}가 “가정” 규칙으로 결정되었습니다. 평가한 전체 땅에서는 {whole}입니다.</translation>
    </message>
    <message>
        <source>Ground without a grade</source>
        <translation>등급 없는 땅</translation>
    </message>
    <message>
        <source>None in the graded rectangle.</source>
        <translation>평가한 사각형 안에는 없습니다.</translation>
    </message>
    <message>
        <source>{area} of the rectangle: outside of the chosen polygons, or covered by no dataset.</source>
        <translation>사각형 가운데 {area}: 고른 구역 밖이거나 덮는 자료가 없습니다.</translation>
    </message>
    <message>
        <source>{area} of the rectangle: no connected dataset covers it. That does not mean low value.</source>
        <translation>사각형 가운데 {area}: 연결된 자료가 덮지 않습니다. 가치가 낮다는 뜻이 아닙니다.</translation>
    </message>
    <message>
        <source>Not connected: {count} rules could not be applied.</source>
        <translation>연결되지 않음: 규칙 {count}개를 적용하지 못했습니다.</translation>
    </message>
    <message>
        <source>(choose a layer)</source>
        <translation>(레이어 선택)</translation>
    </message>
    <message>
        <source>Show only rows that hold…</source>
        <translation>다음을 포함하는 행만 보기…</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>표 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>{count}행</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>점검 내용</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>건수</translation>
    </message>
    <message>
        <source>Check these &amp;data</source>
        <translation>이 자료 점검(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Zoom to the layer</source>
        <translation>레이어로 확대(&amp;Z)</translation>
    </message>
    <message>
        <source>Nothing is connected yet, so there is nothing to check.</source>
        <translation>아직 연결된 자료가 없어 점검할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The check reads every feature: codes, geometries, overlaps, gaps, encodings and coordinate systems. It may take a few minutes; go on working meanwhile.</source>
        <translation>모든 객체의 코드, 도형, 중첩, 공백, 인코딩, 좌표계를 점검합니다. 몇 분 걸릴 수 있으며 그동안 계속 작업할 수 있습니다.</translation>
    </message>
    <message>
        <source>{state}. {sentence}</source>
        <translation>{state}. {sentence}</translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation>레이어(&amp;L):</translation>
    </message>
    <message>
        <source>(no layer)</source>
        <translation>(레이어 없음)</translation>
    </message>
    <message>
        <source>{layer} (not in the project)</source>
        <translation>{layer} (프로젝트에 없음)</translation>
    </message>
    <message>
        <source>This layer is temporary: save it as a file, or the data are gone when QGIS closes.</source>
        <translation>임시 레이어입니다. 파일로 저장하지 않으면 QGIS를 닫을 때 사라집니다.</translation>
    </message>
    <message>
        <source>Unbind “{name}”</source>
        <translation>“{name}” 연결 해제</translation>
    </message>
    <message>
        <source>Layer for “{name}”</source>
        <translation>“{name}”에 쓸 레이어</translation>
    </message>
    <message>
        <source>Layers ({names})</source>
        <translation>레이어 ({names})</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>{title} (needed)</source>
        <translation>{title} (필요)</translation>
    </message>
    <message>
        <source>(no field)</source>
        <translation>(필드 없음)</translation>
    </message>
    <message>
        <source>{title}, known as “{name}”</source>
        <translation>{title}, 자료 목록의 이름 “{name}”</translation>
    </message>
    <message>
        <source>Names in files: {names}</source>
        <translation>파일에 쓰이는 이름: {names}</translation>
    </message>
    <message>
        <source>Values: {codes} …</source>
        <translation>값: {codes}…</translation>
    </message>
    <message>
        <source>Choose the field of “{title}”</source>
        <translation>“{title}”의 필드 고르기</translation>
    </message>
    <message>
        <source>How the layer is read</source>
        <translation>레이어를 읽는 방법</translation>
    </message>
    <message>
        <source>Choose one, or type its code, such as EPSG:5186.</source>
        <translation>목록에서 고르거나 EPSG:5186처럼 코드를 입력하십시오.</translation>
    </message>
    <message>
        <source>all features</source>
        <translation>모든 객체</translation>
    </message>
    <message>
        <source>A comparison of fields, such as &quot;kind&quot; = &apos;A&apos;.</source>
        <translation>필드를 비교하는 조건입니다. 예: &quot;kind&quot; = 'A'</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>인코딩(&amp;E):</translation>
    </message>
    <message>
        <source>Reads as:</source>
        <translation>읽은 글자:</translation>
    </message>
    <message>
        <source>&amp;Coordinate system:</source>
        <translation>좌표계(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Only features where:</source>
        <translation>다음 객체만(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;Band:</source>
        <translation>밴드(&amp;B):</translation>
    </message>
    <message>
        <source>{encoding} (told by the file)</source>
        <translation>{encoding} (파일로 판별)</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>파일에 적힌 대로</translation>
    </message>
    <message>
        <source>as the layer says: {crs}</source>
        <translation>레이어에 적힌 대로: {crs}</translation>
    </message>
    <message>
        <source>(the layer says none)</source>
        <translation>(레이어에 정보 없음)</translation>
    </message>
    <message>
        <source>{crs} (fits the layer)</source>
        <translation>{crs} (위치가 맞음)</translation>
    </message>
    <message>
        <source>Change the encoding</source>
        <translation>인코딩 변경</translation>
    </message>
    <message>
        <source>“{text}” is no coordinate system: write a code such as EPSG:5186.</source>
        <translation>“{text}”은(는) 좌표계가 아닙니다. EPSG:5186과 같은 코드를 입력하십시오.</translation>
    </message>
    <message>
        <source>Change the coordinate system</source>
        <translation>좌표계 변경</translation>
    </message>
    <message>
        <source>The filter must be one plain condition; “{found}” cannot be in it.</source>
        <translation>필터는 단순한 조건 하나여야 하며 “{found}”은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Change the filter</source>
        <translation>필터 변경</translation>
    </message>
    <message>
        <source>Change the band</source>
        <translation>밴드 변경</translation>
    </message>
    <message>
        <source>Values in the layer</source>
        <translation>레이어의 값</translation>
    </message>
    <message>
        <source>band {number}</source>
        <translation>밴드 {number}</translation>
    </message>
    <message>
        <source>{title} – {field}</source>
        <translation>{title} – {field}</translation>
    </message>
    <message>
        <source>{count} different values in {sample} features.</source>
        <translation>객체 {sample}개에서 서로 다른 값 {count}개.</translation>
    </message>
    <message>
        <source>{count} different values in {sample} cells.</source>
        <translation>격자 {sample}개에서 서로 다른 값 {count}개.</translation>
    </message>
    <message>
        <source>{count} different values in {sample} features; {unknown} of them mean nothing to the rules.</source>
        <translation>객체 {sample}개에서 서로 다른 값 {count}개, 그 가운데 {unknown}개는 규칙이 모르는 값입니다.</translation>
    </message>
    <message>
        <source>Map values</source>
        <translation>값의 뜻 지정</translation>
    </message>
    <message>
        <source>Open the sample county</source>
        <translation>표본 군 열기</translation>
    </message>
    <message>
        <source>Why this grade?</source>
        <translation>이 등급인 이유</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>집계 단위</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>평가항목</translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>확대(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Why this grade?</source>
        <translation>이 등급인 이유(&amp;W)</translation>
    </message>
    <message>
        <source>Cop&amp;y the table</source>
        <translation>표 복사(&amp;Y)</translation>
    </message>
    <message>
        <source>Save all &amp;tables (CSV)</source>
        <translation>표 모두 저장(CSV, &amp;T)</translation>
    </message>
    <message>
        <source>Reading the map of grades</source>
        <translation>등급 지도 읽기</translation>
    </message>
    <message>
        <source>The tables are in {folder}.</source>
        <translation>표를 {folder}에 저장했습니다.</translation>
    </message>
    <message>
        <source>Reading the map of grades…</source>
        <translation>등급 지도를 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Area by grade</source>
        <translation>등급별 면적</translation>
    </message>
    <message>
        <source>The files of this result are gone: run it again.</source>
        <translation>이 결과의 파일이 없습니다. 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>Map of grades</source>
        <translation>등급 지도</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>표를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>all grades</source>
        <translation>전체 등급</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>면적</translation>
    </message>
    <message>
        <source>Area (ha)</source>
        <translation>면적(ha)</translation>
    </message>
    <message>
        <source>Decided by rules that are</source>
        <translation>결정 규칙의 확실성</translation>
    </message>
    <message>
        <source>Share of the grade</source>
        <translation>등급 내 비율</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>없는 것</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>의미</translation>
    </message>
    <message>
        <source>Messages of the grading</source>
        <translation>등급 평가 중 나온 알림</translation>
    </message>
    <message>
        <source>Grades every cell of {cell} m in {crs} by the scheme “{scheme}” and notes which rule decided it. You can go on working on the map meanwhile.</source>
        <translation>{crs}에서 {cell} m 격자마다 평가 체계 “{scheme}”에 따라 등급을 매기고 어느 규칙이 결정했는지 기록합니다. 그동안 지도에서 작업을 계속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>자료 점검</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>등급 평가</translation>
    </message>
    <message>
        <source>Grades – {scheme}</source>
        <translation>등급 지도 – {scheme}</translation>
    </message>
    <message>
        <source>{area} graded.</source>
        <translation>{area} 평가함.</translation>
    </message>
    <message>
        <source>The map of grades is done. It is in {folder}.</source>
        <translation>등급 지도를 완성했습니다. 위치: {folder}</translation>
    </message>
    <message>
        <source>Grade a county</source>
        <translation>시·군 보전 등급 평가</translation>
    </message>
    <message>
        <source>Choose the area, the cell size, and the units to sum up by.</source>
        <translation>평가할 범위와 격자 크기, 집계 단위를 고릅니다.</translation>
    </message>
    <message>
        <source>Grade the area; QGIS stays usable meanwhile.</source>
        <translation>등급을 평가합니다. 그동안 QGIS를 계속 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>What grade the ground has, and which rules decided it.</source>
        <translation>땅의 등급과, 그 등급을 결정한 규칙입니다.</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>토지피복</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>도로</translation>
    </message>
    <message>
        <source>Railways</source>
        <translation>철도</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>하천</translation>
    </message>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>no data here</source>
        <translation>이곳에 자료 없음</translation>
    </message>
    <message>
        <source>no layer connected</source>
        <translation>연결된 레이어 없음</translation>
    </message>
    <message>
        <source>No dataset covers this place.</source>
        <translation>이 지점을 덮는 자료가 없습니다.</translation>
    </message>
    <message>
        <source>This place lies outside of the rectangle that was graded.</source>
        <translation>이 지점은 평가한 사각형 밖에 있습니다.</translation>
    </message>
    <message>
        <source>The map has no grade here: the place lies outside of the polygons that were graded.</source>
        <translation>지도에는 이곳의 등급이 없습니다. 평가 구역 밖에 있는 지점입니다.</translation>
    </message>
    <message>
        <source>The map says {grade}: data or rules have changed since it was made. Run the grading again.</source>
        <translation>지도에는 {grade}로 되어 있습니다. 지도를 만든 뒤 자료나 규칙이 바뀌었으니 다시 평가하십시오.</translation>
    </message>
    <message>
        <source>No layer connected ({count}): {names}</source>
        <translation>연결된 레이어 없음({count}): {names}</translation>
    </message>
    <message>
        <source>{scheme}, data of the project</source>
        <translation>{scheme}, 프로젝트 자료</translation>
    </message>
    <message>
        <source>{title}, {when}</source>
        <translation>{title}, {when}</translation>
    </message>
    <message>
        <source>{amount} short of it</source>
        <translation>{amount} 못 미침</translation>
    </message>
    <message>
        <source>past it by {amount}</source>
        <translation>{amount} 넘음</translation>
    </message>
    <message>
        <source>No rule of the scheme restricts this site, and no data are missing.</source>
        <translation>이 대상지를 제한하는 규칙이 없고, 빠진 자료도 없습니다.</translation>
    </message>
    <message>
        <source>Leave out {area}: the remaining {remaining} would be “{verdict}”.</source>
        <translation>{area}을(를) 제외하면 남는 {remaining}의 판정은 “{verdict}”입니다.</translation>
    </message>
    <message>
        <source>The site takes nothing of the connected habitat.</source>
        <translation>이 대상지는 연결된 서식지를 잠식하지 않습니다.</translation>
    </message>
    <message>
        <source>Equivalent connectivity falls by {percent} % ({loss} ha of {before} ha); {lost} ha of habitat are lost.</source>
        <translation>등가연결성이 {percent} % 줄어듭니다({before} ha 가운데 {loss} ha). 사라지는 서식지는 {lost} ha입니다.</translation>
    </message>
    <message>
        <source>“{best}” is best: {verdict}. Next is “{second}”: {other}.</source>
        <translation>“{best}”이(가) 가장 낫습니다({verdict}). 다음은 “{second}”입니다({other}).</translation>
    </message>
    <message>
        <source>“{best}” and “{second}” have the same verdict ({verdict}), but less of “{best}” is affected: {share} against {other}.</source>
        <translation>“{best}”와(과) “{second}”은(는) 판정이 같지만({verdict}), “{best}”의 영향 비율이 {share}로 더 낮습니다(상대 대안 {other}).</translation>
    </message>
    <message>
        <source>“{best}” and “{second}” have the same verdict ({verdict}) and the same share affected.</source>
        <translation>“{best}”와(과) “{second}”은(는) 판정({verdict})과 영향 비율이 같습니다.</translation>
    </message>
    <message>
        <source>Missing data are no permission: get them before you decide.</source>
        <translation>자료 없음은 허용을 뜻하지 않으므로, 결정하기 전에 자료를 확보하십시오.</translation>
    </message>
    <message>
        <source>&amp;Polygons of a layer: habitat, or classes of a land cover or biotope map</source>
        <translation>레이어의 폴리곤(&amp;P): 서식지 또는 토지피복지도·비오톱지도의 분류</translation>
    </message>
    <message>
        <source>Cells of a &amp;raster: habitat, or classes of a land cover</source>
        <translation>래스터의 격자(&amp;R): 서식지 또는 토지피복 분류</translation>
    </message>
    <message>
        <source>A &amp;graph that is there already: layers, tables or Conefor files</source>
        <translation>이미 만든 그래프(&amp;G): 레이어, 표 또는 Conefor 파일</translation>
    </message>
    <message>
        <source>Straight, from &amp;edge to edge (metres)</source>
        <translation>가장자리 사이의 직선거리(&amp;E, m)</translation>
    </message>
    <message>
        <source>Straight, from &amp;centre to centre (metres)</source>
        <translation>중심 사이의 직선거리(&amp;C, m)</translation>
    </message>
    <message>
        <source>Least cost over a resistance raster that is &amp;there</source>
        <translation>이미 있는 저항 래스터 위의 최소비용거리(&amp;T)</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>거리</translation>
    </message>
    <message>
        <source>Probabilities (0 to 1)</source>
        <translation>확률(0~1)</translation>
    </message>
    <message>
        <source>A d&amp;evelopment: its land is taken from the patches</source>
        <translation>개발(&amp;E): 개발 면적을 패치에서 뺍니다</translation>
    </message>
    <message>
        <source>&amp;Restoration: candidates become patches, the best first</source>
        <translation>복원(&amp;R): 효과가 큰 후보지부터 패치로 더합니다</translation>
    </message>
    <message>
        <source>Choose a raster layer.</source>
        <translation>래스터 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a file of patches.</source>
        <translation>패치 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a file of links.</source>
        <translation>연결 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Classes that are habitat</source>
        <translation>서식지에 해당하는 분류</translation>
    </message>
    <message>
        <source>&amp;Join polygons that touch into one patch</source>
        <translation>맞닿은 폴리곤을 패치 하나로 합치기(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>레이어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Field of classes</source>
        <translation>분류 필드(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Habitat</source>
        <translation>서식지(&amp;H)</translation>
    </message>
    <message>
        <source>Field of &amp;ids</source>
        <translation>식별자 필드(&amp;I)</translation>
    </message>
    <message>
        <source>such as 311, 321..331; empty: all values but 0</source>
        <translation>예: 311, 321..331. 비우면 0이 아닌 모든 값</translation>
    </message>
    <message>
        <source>&amp;Values that are habitat</source>
        <translation>서식지에 해당하는 값(&amp;V)</translation>
    </message>
    <message>
        <source>File of patches</source>
        <translation>패치 파일</translation>
    </message>
    <message>
        <source>File of links</source>
        <translation>연결 파일</translation>
    </message>
    <message>
        <source>P&amp;atches</source>
        <translation>패치(&amp;A)</translation>
    </message>
    <message>
        <source>Lin&amp;ks</source>
        <translation>연결(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Values of links</source>
        <translation>연결의 값(&amp;V)</translation>
    </message>
    <message>
        <source>(all polygons are habitat)</source>
        <translation>(모든 폴리곤이 서식지)</translation>
    </message>
    <message>
        <source>(number them)</source>
        <translation>(번호를 매김)</translation>
    </message>
    <message>
        <source>(their area)</source>
        <translation>(패치의 면적)</translation>
    </message>
    <message>
        <source>Counting the polygons…</source>
        <translation>폴리곤을 세는 중…</translation>
    </message>
    <message>
        <source>Counting patches</source>
        <translation>패치 세기</translation>
    </message>
    <message>
        <source>{name}: {count} polygons, {area}</source>
        <translation>{name}: 폴리곤 {count}개, {area}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(빈 값)</translation>
    </message>
    <message>
        <source>{count} polygons, {area}. Too small: {small}.</source>
        <translation>폴리곤 {count}개, {area}. 최소 면적보다 작은 것 {small}개.</translation>
    </message>
    <message>
        <source>{count} polygons before they are joined, {area}. Small ones are left out after that.</source>
        <translation>합치기 전 폴리곤 {count}개, {area}. 작은 패치는 합친 뒤에 제외합니다.</translation>
    </message>
    <message>
        <source>This field has too many values to choose from.</source>
        <translation>이 필드는 값의 종류가 너무 많아 고를 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a layer of polygons.</source>
        <translation>폴리곤 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>“{layer}” is empty: choose a layer with patches.</source>
        <translation>“{layer}” 레이어가 비어 있습니다. 패치가 있는 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a field of classes with fewer values.</source>
        <translation>값의 종류가 더 적은 분류 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>No patch is left: choose more classes or a smaller area.</source>
        <translation>남는 패치가 없습니다. 분류를 더 고르거나 최소 면적을 줄이십시오.</translation>
    </message>
    <message>
        <source>“{layer}” is in degrees or has no coordinate reference system: export it to a projected one such as EPSG:5186 first (Layer &gt; Save As).</source>
        <translation>“{layer}” 레이어의 좌표계가 경위도이거나 정해지지 않았습니다. 먼저 EPSG:5186 같은 투영 좌표계로 내보내십시오(레이어 &gt; 다른 이름으로 저장).</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>모든 크기</translation>
    </message>
    <message>
        <source>Only links between &amp;neighbouring patches (much faster, about three links a patch)</source>
        <translation>이웃한 패치 사이만 연결(&amp;N): 훨씬 빠르며 패치마다 연결이 3개쯤 됨</translation>
    </message>
    <message>
        <source>The graph brings its links with it: go on.</source>
        <translation>그래프에 연결이 이미 들어 있습니다. 다음으로 넘어가십시오.</translation>
    </message>
    <message>
        <source>Choose the raster of resistance.</source>
        <translation>저항 래스터를 고르십시오.</translation>
    </message>
    <message>
        <source>“{layer}” is in degrees: warp it to a projected CRS such as EPSG:5186 first.</source>
        <translation>“{layer}” 레이어의 좌표계가 경위도입니다. 먼저 EPSG:5186 같은 투영 좌표계로 변환하십시오.</translation>
    </message>
    <message>
        <source>Each cell above 0; cells without data are barriers. Distances are then cost × metres.</source>
        <translation>모든 격자의 값은 0보다 커야 하며 값이 없는 격자는 장벽입니다. 거리의 단위는 비용 × m입니다.</translation>
    </message>
    <message>
        <source>&amp;Resistance</source>
        <translation>저항 래스터(&amp;R)</translation>
    </message>
    <message>
        <source>Connect &amp;data…</source>
        <translation>자료 연결(&amp;D)…</translation>
    </message>
    <message>
        <source>empty: the plugin&apos;s own table</source>
        <translation>비우면 플러그인의 표를 씁니다</translation>
    </message>
    <message>
        <source>Table of resistances</source>
        <translation>저항값 표</translation>
    </message>
    <message>
        <source>Filter of the table of resistances</source>
        <translation>저항값 표 거르기</translation>
    </message>
    <message>
        <source>&amp;Table of resistances</source>
        <translation>저항값 표(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Look at the column of</source>
        <translation>표시할 열(&amp;L)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>The shortest line between the edges of two patches. Quick, needs no further data, and asks nothing of the ground between.</source>
        <translation>두 패치의 가장자리를 잇는 가장 짧은 선입니다. 빠르고 다른 자료가 필요 없지만 그 사이의 땅은 고려하지 않습니다.</translation>
    </message>
    <message>
        <source>Between the centres of two patches: large patches are farther apart than they seem.</source>
        <translation>두 패치의 중심 사이 거리입니다. 큰 패치끼리는 보기보다 멀게 계산됩니다.</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>연결 안 됨</translation>
    </message>
    <message>
        <source>{dataset}: {file}</source>
        <translation>{dataset}: {file}</translation>
    </message>
    <message>
        <source>Connect a land cover first: resistance is made from it.</source>
        <translation>먼저 토지피복지도를 연결하십시오. 저항은 토지피복지도로 만듭니다.</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>종</translation>
    </message>
    <message>
        <source>Dispersal (km)</source>
        <translation>이동거리(km)</translation>
    </message>
    <message>
        <source>Probability there</source>
        <translation>도달 확률</translation>
    </message>
    <message>
        <source>In cost × m</source>
        <translation>비용 × m</translation>
    </message>
    <message>
        <source>Resistances of</source>
        <translation>저항값 열</translation>
    </message>
    <message>
        <source>Species and their dispersal</source>
        <translation>종별 이동거리</translation>
    </message>
    <message>
        <source>Choose at least one species.</source>
        <translation>종을 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>Links are probabilities, which hold for one species: choose one only.</source>
        <translation>연결의 값이 확률이면 한 종에만 해당합니다. 종을 하나만 고르십시오.</translation>
    </message>
    <message>
        <source>Two species have the same name: change one of them.</source>
        <translation>이름이 같은 종이 둘 있습니다. 하나를 바꾸십시오.</translation>
    </message>
    <message>
        <source>The curve must end at more than it begins with.</source>
        <translation>곡선의 끝은 시작보다 커야 합니다.</translation>
    </message>
    <message>
        <source>&amp;Add a species</source>
        <translation>종 추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>삭제(&amp;R)</translation>
    </message>
    <message>
        <source>Proposed &amp;figures again</source>
        <translation>제안값으로 되돌리기(&amp;F)</translation>
    </message>
    <message>
        <source>no limit: all pairs</source>
        <translation>제한 없음: 모든 쌍</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>제안(&amp;P)</translation>
    </message>
    <message>
        <source>The length that fewer than one animal in ten thousand of any species crosses.</source>
        <translation>어느 종이든 만 마리 가운데 한 마리도 건너지 못하는 길이입니다.</translation>
    </message>
    <message>
        <source>Also the importance of each lin&amp;k (takes longer)</source>
        <translation>연결별 중요도도 계산(&amp;K, 더 오래 걸림)</translation>
    </message>
    <message>
        <source>Leave &amp;out paths that fewer than one in a million crosses (faster, nearly exact)</source>
        <translation>백만 분의 1보다 확률이 낮은 경로는 제외(&amp;O, 빠르고 거의 정확함)</translation>
    </message>
    <message>
        <source>from</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>to</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>times the dispersal, points:</source>
        <translation>(이동거리의 배수), 점 수</translation>
    </message>
    <message>
        <source>Resistance of &amp;usual ground (assumed)</source>
        <translation>보통 땅의 저항(&amp;U, 가정)</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source> cost × m</source>
        <translation> 비용 × m</translation>
    </message>
    <message>
        <source>Longest &amp;link</source>
        <translation>연결의 최대 길이(&amp;L)</translation>
    </message>
    <message>
        <source>{species}: {distance} with a probability of {probability} ({certainty})</source>
        <translation>{species}: {distance}, 도달 확률 {probability} ({certainty})</translation>
    </message>
    <message>
        <source>Patches, links, indices and the importance of every patch are calculated for:</source>
        <translation>다음 종에 대하여 패치, 연결, 지수와 패치별 중요도를 계산합니다.</translation>
    </message>
    <message>
        <source>{species}: {reached} reachable as one piece</source>
        <translation>{species}: 한 덩어리처럼 이어진 면적 {reached}</translation>
    </message>
    <message>
        <source>Connectedness: {species}</source>
        <translation>연결성: {species}</translation>
    </message>
    <message>
        <source>Taking the habitat out of the layer…</source>
        <translation>레이어에서 서식지를 뽑는 중…</translation>
    </message>
    <message>
        <source>Finding patches and links…</source>
        <translation>패치와 연결을 찾는 중…</translation>
    </message>
    <message>
        <source>Making resistance ({column})…</source>
        <translation>저항을 만드는 중({column})…</translation>
    </message>
    <message>
        <source>Calculating connectivity: {species}…</source>
        <translation>연결성을 계산하는 중: {species}…</translation>
    </message>
    <message>
        <source>{count} datasets were found, {unsure} of them to decide.</source>
        <translation>자료 {count}종을 찾았으며 {unsure}종은 확인이 필요합니다.</translation>
    </message>
    <message>
        <source>Show no&amp;tes, too</source>
        <translation>참고 사항도 표시(&amp;T)</translation>
    </message>
    <message>
        <source>Errors: {errors}, warnings: {warnings}. Double-click a row to decide about its dataset.</source>
        <translation>오류 {errors}건, 경고 {warnings}건. 행을 두 번 클릭하면 그 자료로 갑니다.</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Layers of the project</source>
        <translation>프로젝트의 레이어</translation>
    </message>
    <message>
        <source>Drag a layer onto a dataset. Enter assigns it to the chosen dataset.</source>
        <translation>레이어를 자료 위로 끌어다 놓으십시오. Enter를 누르면 고른 자료에 지정합니다.</translation>
    </message>
    <message>
        <source>Search datasets</source>
        <translation>자료 검색</translation>
    </message>
    <message>
        <source>Sho&amp;w all datasets</source>
        <translation>모든 자료 표시(&amp;W)</translation>
    </message>
    <message>
        <source>Find &amp;automatically</source>
        <translation>자동으로 찾기(&amp;A)</translation>
    </message>
    <message>
        <source>Match the layers of the project with the datasets.</source>
        <translation>프로젝트의 레이어를 자료와 짝지어 연결합니다.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>binding.json</source>
        <translation>binding.json</translation>
    </message>
    <message>
        <source>Read or write a file that says which layer is used as which dataset.</source>
        <translation>어떤 레이어를 어떤 자료로 쓰는지를 파일로 읽거나 저장합니다.</translation>
    </message>
    <message>
        <source>&amp;Read a binding.json…</source>
        <translation>binding.json 읽기(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Write a binding.json…</source>
        <translation>binding.json 저장(&amp;W)…</translation>
    </message>
    <message>
        <source>Layers are being looked at</source>
        <translation>레이어를 살펴보는 중</translation>
    </message>
    <message>
        <source>Chosen dataset</source>
        <translation>고른 자료</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>되돌리기: {change}</translation>
    </message>
    <message>
        <source>Needed: {count} datasets – {ready} ready, {unsure} to decide, {missing} missing.</source>
        <translation>필요한 자료 {count}종: 준비 {ready}, 확인 필요 {unsure}, 없음 {missing}.</translation>
    </message>
    <message>
        <source>Connected: {count} datasets – {ready} ready, {unsure} to decide.</source>
        <translation>연결된 자료 {count}종: 준비 {ready}, 확인 필요 {unsure}.</translation>
    </message>
    <message>
        <source>No data are connected yet. “Find automatically” matches the layers of the project.</source>
        <translation>아직 연결된 자료가 없습니다. “자동으로 찾기”를 누르면 프로젝트의 레이어와 짝지어 줍니다.</translation>
    </message>
    <message>
        <source>Check ({count})</source>
        <translation>점검 ({count})</translation>
    </message>
    <message>
        <source>&amp;Assign a layer</source>
        <translation>레이어 지정(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unbind</source>
        <translation>연결 해제(&amp;U)</translation>
    </message>
    <message>
        <source>Folder with layers</source>
        <translation>레이어가 있는 폴더</translation>
    </message>
    <message>
        <source>Read a binding.json</source>
        <translation>binding.json 읽기</translation>
    </message>
    <message>
        <source>Write a binding.json</source>
        <translation>binding.json 저장</translation>
    </message>
    <message>
        <source>{group} – {ready} of {count} ready</source>
        <translation>{group} – {count}종 중 {ready}종 준비</translation>
    </message>
    <message>
        <source>Connect data</source>
        <translation>자료 연결</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Click the features of “{layer}” that are sites; click again to take one back. Right click or Enter: finish. Esc: cancel.</source>
        <translation>“{layer}”에서 대상지가 될 객체를 클릭하십시오. 다시 클릭하면 빠집니다. 오른쪽 클릭·Enter: 완료, Esc: 그만두기.</translation>
    </message>
    <message>
        <source>There is no feature of this layer here: click on one.</source>
        <translation>이 위치에는 이 레이어의 객체가 없습니다. 객체 위를 클릭하십시오.</translation>
    </message>
    <message>
        <source>Features picked: {count}</source>
        <translation>고른 객체 {count}개</translation>
    </message>
    <message>
        <source>Click the corners of the site. Right click, double click or Enter: finish. Backspace: take the last corner back. Esc: cancel.</source>
        <translation>대상지의 꼭짓점을 차례로 클릭하십시오. 오른쪽 클릭·두 번 클릭·Enter: 완료, Backspace: 마지막 꼭짓점 취소, Esc: 그만두기.</translation>
    </message>
    <message>
        <source>A site needs at least three corners.</source>
        <translation>대상지에는 꼭짓점이 세 개 이상 필요합니다.</translation>
    </message>
    <message>
        <source>Corners: {count}</source>
        <translation>꼭짓점 {count}개</translation>
    </message>
    <message>
        <source>Length {length}</source>
        <translation>길이 {length}</translation>
    </message>
    <message>
        <source>Area {area} · outline {length}</source>
        <translation>면적 {area} · 둘레 {length}</translation>
    </message>
    <message>
        <source>Area over the years, with models and thresholds</source>
        <translation>연도별 면적(모형과 임계값)</translation>
    </message>
    <message>
        <source>Area of occupancy over grid placements</source>
        <translation>격자 배치별 점유면적</translation>
    </message>
    <message>
        <source>Distance to the next threshold</source>
        <translation>다음 임계값까지의 차이</translation>
    </message>
    <message>
        <source>Categories of all ecosystems</source>
        <translation>전체 생태계의 범주</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>차트(&amp;C)</translation>
    </message>
    <message>
        <source>Table of dated areas</source>
        <translation>시기별 면적 표</translation>
    </message>
    <message>
        <source>Table of grid placements</source>
        <translation>격자 배치 표</translation>
    </message>
    <message>
        <source>Measure the decline from maps first, or choose a table with ecosystem, year and area_km2.</source>
        <translation>먼저 지도에서 면적 감소를 측정하거나 ecosystem, year, area_km2 열이 있는 표를 고르십시오.</translation>
    </message>
    <message>
        <source>Measure the area of occupancy from a map first, or choose its table of placements.</source>
        <translation>먼저 지도에서 점유면적을 측정하거나 격자 배치 표를 고르십시오.</translation>
    </message>
    <message>
        <source>Add an ecosystem first.</source>
        <translation>먼저 생태계를 추가하십시오.</translation>
    </message>
    <message>
        <source>No figure in percent has a further threshold above it.</source>
        <translation>더 높은 임계값이 남아 있는 백분율 수치가 없습니다.</translation>
    </message>
    <message>
        <source>The table has no row of “{ecosystem}”: check how its name is written.</source>
        <translation>표에 “{ecosystem}”의 행이 없습니다. 이름의 표기를 확인하십시오.</translation>
    </message>
    <message>
        <source>Red List of Ecosystems – dossier</source>
        <translation>생태계 적색목록 평가서</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>근거(&amp;V)</translation>
    </message>
    <message>
        <source>Measure &amp;from maps</source>
        <translation>지도에서 측정(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>차트(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;port and map</source>
        <translation>보고서·지도(&amp;P)</translation>
    </message>
    <message>
        <source>Read evidence…</source>
        <translation>근거 읽기…</translation>
    </message>
    <message>
        <source>Save evidence as CSV…</source>
        <translation>근거를 CSV로 저장…</translation>
    </message>
    <message>
        <source>Show the example</source>
        <translation>예시 보기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>&amp;Thresholds</source>
        <translation>임계값(&amp;T)</translation>
    </message>
    <message>
        <source>Table of evidence</source>
        <translation>근거표</translation>
    </message>
    <message>
        <source>Table of &amp;evidence (layer or CSV file)</source>
        <translation>근거표(레이어 또는 CSV 파일, &amp;E)</translation>
    </message>
    <message>
        <source>Read &amp;in</source>
        <translation>읽어 오기(&amp;I)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>earlier result opened</source>
        <translation>이전 결과 열기</translation>
    </message>
    <message>
        <source>Choose a table first.</source>
        <translation>먼저 표를 고르십시오.</translation>
    </message>
    <message>
        <source>{count} rows of evidence were saved in {path}.</source>
        <translation>근거 {count}행을 {path}에 저장했습니다.</translation>
    </message>
    <message>
        <source>The thresholds “{name}” cannot be read any more; those of IUCN are used.</source>
        <translation>임계값 “{name}”을(를) 더 이상 읽을 수 없어 IUCN 임계값을 사용합니다.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>되돌리기: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>다시 하기: {step}</translation>
    </message>
    <message>
        <source>evidence read</source>
        <translation>근거 읽기</translation>
    </message>
    <message>
        <source>Evidence of {count} ecosystems was read: {new} new, {old} completed.</source>
        <translation>생태계 {count}개의 근거를 읽었습니다(새로 추가 {new}개, 보완 {old}개).</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>{count} measured subcriteria were taken over; Undo takes them back.</source>
        <translation>측정한 세부기준 {count}개를 반영했습니다. “되돌리기”로 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Save evidence as CSV</source>
        <translation>근거를 CSV로 저장</translation>
    </message>
    <message>
        <source>Map to add</source>
        <translation>추가할 지도</translation>
    </message>
    <message>
        <source>Add th&amp;is map</source>
        <translation>이 지도 추가(&amp;I)</translation>
    </message>
    <message>
        <source>Maps and their years</source>
        <translation>지도와 연도</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>empty: all</source>
        <translation>비우면 전체</translation>
    </message>
    <message>
        <source>Maps of the ecosystems</source>
        <translation>생태계 지도(여러 시기)</translation>
    </message>
    <message>
        <source>Indicator at the start</source>
        <translation>시작 시점의 지표</translation>
    </message>
    <message>
        <source>Indicator now or projected</source>
        <translation>현재 또는 전망 지표</translation>
    </message>
    <message>
        <source>Collapse value</source>
        <translation>붕괴값</translation>
    </message>
    <message>
        <source>Map of the ecosystems</source>
        <translation>생태계 지도</translation>
    </message>
    <message>
        <source>Field that names the ecosystems</source>
        <translation>생태계 이름 필드</translation>
    </message>
    <message>
        <source>Ecosystems wanted, separated by commas</source>
        <translation>측정할 생태계(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Name, where the map shows one ecosystem</source>
        <translation>이름(지도에 생태계가 하나일 때)</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– 없음 –</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>측정 항목(&amp;M)</translation>
    </message>
    <message>
        <source>Measure &amp;now</source>
        <translation>측정 실행(&amp;N)</translation>
    </message>
    <message>
        <source>Proposed for the evidence</source>
        <translation>근거에 넣을 제안 값</translation>
    </message>
    <message>
        <source>For the &amp;chosen ecosystem</source>
        <translation>선택한 생태계의 값으로(&amp;C)</translation>
    </message>
    <message>
        <source>The map names its one ecosystem otherwise: propose its figures for the chosen one.</source>
        <translation>지도에 있는 하나의 생태계 이름이 다를 때, 그 수치를 선택한 생태계의 값으로 제안합니다.</translation>
    </message>
    <message>
        <source>Check a&amp;ll</source>
        <translation>모두 선택(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Take over what is checked</source>
        <translation>선택한 값 반영(&amp;T)</translation>
    </message>
    <message>
        <source>{tool}, {date}: {maps}</source>
        <translation>{tool}, {date}: {maps}</translation>
    </message>
    <message>
        <source>measured figures taken over</source>
        <translation>측정값 반영</translation>
    </message>
    <message>
        <source>Decline in area (A1, A2a, A2b, A3)</source>
        <translation>면적 감소(A1, A2a, A2b, A3)</translation>
    </message>
    <message>
        <source>Maps of at least two dates. A1, A2a, A2b and A3 are proposed with bounds.</source>
        <translation>두 시기 이상의 지도가 필요합니다. A1, A2a, A2b, A3의 값과 범위를 제안합니다.</translation>
    </message>
    <message>
        <source>Extent of occurrence (B1)</source>
        <translation>출현범위(B1)</translation>
    </message>
    <message>
        <source>One map of the present. The area of the minimum convex polygon is proposed for B1.</source>
        <translation>현재 지도 한 장이 필요합니다. 최소볼록다각형의 면적을 B1의 값으로 제안합니다.</translation>
    </message>
    <message>
        <source>Area of occupancy (B2)</source>
        <translation>점유면적(B2)</translation>
    </message>
    <message>
        <source>One map of the present. The number of 10 km cells is proposed for B2, with the least and most over all placements of the grid as bounds.</source>
        <translation>현재 지도 한 장이 필요합니다. 10 km 격자의 수를 B2의 값으로, 모든 격자 배치의 최소와 최대를 범위로 제안합니다.</translation>
    </message>
    <message>
        <source>Degradation (C and D)</source>
        <translation>악화 정도(C, D)</translation>
    </message>
    <message>
        <source>Two rasters of an indicator and its collapse value. The extents at each level of severity are proposed for the subcriterion that you choose.</source>
        <translation>지표 래스터 두 장과 붕괴값이 필요합니다. 고른 세부기준에 심각도 단계별 영향 범위를 제안합니다.</translation>
    </message>
    <message>
        <source>Add maps of at least two dates.</source>
        <translation>두 시기 이상의 지도를 추가하십시오.</translation>
    </message>
    <message>
        <source>Give the year of every map, such as 1985.</source>
        <translation>모든 지도의 연도를 적으십시오(예: 1985).</translation>
    </message>
    <message>
        <source>Choose the map of the ecosystems.</source>
        <translation>생태계 지도를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose the indicator at the start and now.</source>
        <translation>시작 시점과 현재의 지표를 고르십시오.</translation>
    </message>
    <message>
        <source>Give the collapse value: a number, or a range such as 5..8.</source>
        <translation>붕괴값을 적으십시오. 숫자 또는 5..8 같은 범위입니다.</translation>
    </message>
    <message>
        <source>Ecosystem</source>
        <translation>생태계</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Category now</source>
        <translation>현재 범주</translation>
    </message>
    <message>
        <source>Category then</source>
        <translation>반영 후 범주</translation>
    </message>
    <message>
        <source>&amp;Title of the report</source>
        <translation>보고서 제목(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;uthor of the report</source>
        <translation>보고서 작성자(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Scope of the assessment</source>
        <translation>평가 범위(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language of the report</source>
        <translation>보고서 언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Descriptions of the ecosystems (CSV)</source>
        <translation>생태계 기재 자료(CSV, &amp;D)</translation>
    </message>
    <message>
        <source>Descriptions of the ecosystems (CSV)</source>
        <translation>생태계 기재 자료(CSV)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Make the &amp;report</source>
        <translation>보고서 만들기(&amp;R)</translation>
    </message>
    <message>
        <source>Map of the categories</source>
        <translation>범주 지도</translation>
    </message>
    <message>
        <source>&amp;Map of the ecosystems</source>
        <translation>생태계 지도(&amp;M)</translation>
    </message>
    <message>
        <source>Fi&amp;eld that names the ecosystems</source>
        <translation>생태계 이름 필드(&amp;E)</translation>
    </message>
    <message>
        <source>Map the &amp;categories</source>
        <translation>범주 지도 만들기(&amp;C)</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>PDF 열기</translation>
    </message>
    <message>
        <source>Open the HTML</source>
        <translation>HTML 열기</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>chart of areas</source>
        <translation>면적 차트</translation>
    </message>
    <message>
        <source>chart of grid placements</source>
        <translation>격자 배치 차트</translation>
    </message>
    <message>
        <source>map of the extent of occurrence</source>
        <translation>출현범위 지도</translation>
    </message>
    <message>
        <source>map of the area of occupancy</source>
        <translation>점유면적 지도</translation>
    </message>
    <message>
        <source>The report will also show: {parts}.</source>
        <translation>보고서에 함께 실을 내용: {parts}.</translation>
    </message>
    <message>
        <source>Choose the map of the ecosystems and its field of names.</source>
        <translation>생태계 지도와 이름 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>Red List categories</source>
        <translation>적색목록 범주</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>There is no evidence yet: fill in at least one subcriterion.</source>
        <translation>아직 근거가 없습니다. 세부기준을 하나 이상 입력하십시오.</translation>
    </message>
    <message>
        <source>Correct these entries first: {places}</source>
        <translation>먼저 다음 입력을 고치십시오: {places}</translation>
    </message>
    <message>
        <source>Report of the Red List assessment</source>
        <translation>적색목록 평가 보고서</translation>
    </message>
    <message>
        <source>Map of Red List categories</source>
        <translation>적색목록 범주 지도</translation>
    </message>
    <message>
        <source>{path} is no longer there: make the report again.</source>
        <translation>{path} 파일이 더 이상 없습니다. 보고서를 다시 만드십시오.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Row after</source>
        <translation>이후 행</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>이전 행</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>이전(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>이후(&amp;A)</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>&amp;Take over the state before</source>
        <translation>이전 상태 가져오기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>CSV로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as HT&amp;ML…</source>
        <translation>HTML로 저장(&amp;M)…</translation>
    </message>
    <message>
        <source>The scheme that you edit becomes what it was; this can be undone.</source>
        <translation>편집 중인 평가 체계를 이전 상태로 바꿉니다. “되돌리기”로 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>One of the two cannot be read any more: choose another.</source>
        <translation>둘 중 하나를 더 이상 읽을 수 없습니다. 다른 것을 고르십시오.</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>비교 결과 저장</translation>
    </message>
    <message>
        <source>Comparison of “{before}” and “{after}”</source>
        <translation>“{before}”와(과) “{after}”의 비교</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>저장했습니다: {path}</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>두 평가 체계의 내용이 같습니다.</translation>
    </message>
    <message>
        <source>Rows added: {added}, removed: {removed}, changed: {changed}, moved: {moved}. Changes of the head: {head}.</source>
        <translation>행 추가 {added}, 삭제 {removed}, 변경 {changed}, 이동 {moved}. 기본 정보 변경 {head}.</translation>
    </message>
    <message>
        <source>Change cells</source>
        <translation>셀 변경</translation>
    </message>
    <message>
        <source>Insert rows</source>
        <translation>행 삽입</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Duplicate rows</source>
        <translation>행 복제</translation>
    </message>
    <message>
        <source>Move rows</source>
        <translation>행 이동</translation>
    </message>
    <message>
        <source>Change the head</source>
        <translation>기본 정보 변경</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>색…</translation>
    </message>
    <message>
        <source>&amp;Faults: {count}. Click one to go to its cell.</source>
        <translation>오류(&amp;F) {count}건. 누르면 해당 셀로 이동합니다.</translation>
    </message>
    <message>
        <source>✓ No faults: the scheme can be saved and used.</source>
        <translation>✓ 오류가 없습니다. 저장하여 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Head of the scheme</source>
        <translation>평가 체계의 기본 정보</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>&amp;Id (name of its folder)</source>
        <translation>식별자(폴더 이름, &amp;I)</translation>
    </message>
    <message>
        <source>Versi&amp;on</source>
        <translation>판(&amp;O)</translation>
    </message>
    <message>
        <source>Title (&amp;Korean)</source>
        <translation>제목(한국어, &amp;K)</translation>
    </message>
    <message>
        <source>Title (&amp;English)</source>
        <translation>제목(영어, &amp;E)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>법적 근거</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Meaning (Korean)</source>
        <translation>의미(한국어)</translation>
    </message>
    <message>
        <source>Meaning (English)</source>
        <translation>의미(영어)</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>범주</translation>
    </message>
    <message>
        <source>Labels of criteria</source>
        <translation>평가항목 이름</translation>
    </message>
    <message>
        <source>Labels of indicators</source>
        <translation>지표 이름</translation>
    </message>
    <message>
        <source>Labels of groups</source>
        <translation>구분 이름</translation>
    </message>
    <message>
        <source>Labels of subcriteria</source>
        <translation>세부기준 이름</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>식별자</translation>
    </message>
    <message>
        <source>How grades combine</source>
        <translation>등급 종합 방법</translation>
    </message>
    <message>
        <source>&amp;Combine</source>
        <translation>종합(&amp;C)</translation>
    </message>
    <message>
        <source>The strictest grade wins</source>
        <translation>가장 엄격한 등급을 부여(최소지표법)</translation>
    </message>
    <message>
        <source>Class of the weighted mean</source>
        <translation>가중평균의 등급을 부여</translation>
    </message>
    <message>
        <source>&amp;Strictest grade</source>
        <translation>가장 엄격한 등급(&amp;S)</translation>
    </message>
    <message>
        <source>Grade where &amp;no rule applies</source>
        <translation>해당 규칙이 없는 곳의 등급(&amp;N)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Class &amp;limits of the mean</source>
        <translation>평균의 등급 경계(&amp;L)</translation>
    </message>
    <message>
        <source>Copied from “{name}”, version {version}.</source>
        <translation>“{name}” {version}판을 복사한 평가 체계입니다.</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>셀 지우기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Rows can be moved in the order of the file: click “Order of the file” first.</source>
        <translation>행은 파일 순서에서만 옮길 수 있습니다. 먼저 “파일 순서”를 누르십시오.</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>행 삽입</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>평가 체계</translation>
    </message>
    <message>
        <source>My schemes</source>
        <translation>내 평가 체계</translation>
    </message>
    <message>
        <source>Schemes that come with the plugin (to read and copy)</source>
        <translation>플러그인에 들어 있는 평가 체계(읽기와 복사)</translation>
    </message>
    <message>
        <source>None yet: choose one below and “Copy and edit”.</source>
        <translation>아직 없습니다. 아래에서 골라 “복사하여 편집”을 누르십시오.</translation>
    </message>
    <message>
        <source>Also measure the loss of connected &amp;habitat</source>
        <translation>서식지 연결성 손실도 측정(&amp;H)</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Dispersal distances are rarely known: enter that of your species and name its source in the report.</source>
        <translation>이동거리는 알려진 경우가 드뭅니다. 대상 종의 값을 입력하고 보고서에 출처를 밝히십시오.</translation>
    </message>
    <message>
        <source>Habitat pa&amp;tches</source>
        <translation>서식지 패치(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Dispersal distance (m)</source>
        <translation>이동거리(m, &amp;D)</translation>
    </message>
    <message>
        <source>&amp;Probability at that distance</source>
        <translation>그 거리에서의 확률(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Longest link (m)</source>
        <translation>최대 연결 길이(m, &amp;L)</translation>
    </message>
    <message>
        <source>There is no polygon layer of habitat patches: open one, or do not measure it.</source>
        <translation>서식지 패치 폴리곤 레이어가 없습니다. 레이어를 열거나 측정을 해제하십시오.</translation>
    </message>
    <message>
        <source>The dataset “habitat patches” of the binding</source>
        <translation>연결된 “서식지 패치” 자료</translation>
    </message>
    <message>
        <source>Ground of the rules</source>
        <translation>규칙 해당 구역</translation>
    </message>
    <message>
        <source>Screening: {sites} and {count} more</source>
        <translation>입지 검토: {sites} 외 {count}곳</translation>
    </message>
    <message>
        <source>Screening: {sites}</source>
        <translation>입지 검토: {sites}</translation>
    </message>
    <message>
        <source>The sites are judged in the background; the map stays usable.</source>
        <translation>대상지를 판정합니다. 그동안 지도를 계속 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Sites: {sites}. Scheme: {scheme} ({rules} rules).</source>
        <translation>대상지 {sites}곳, 평가 체계: {scheme}(규칙 {rules}개)</translation>
    </message>
    <message>
        <source>The entries have changed since the last calculation: run it again.</source>
        <translation>마지막 계산 뒤에 입력이 바뀌었으므로 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>{verdict}: {reason}</source>
        <translation>{verdict}: {reason}</translation>
    </message>
    <message>
        <source>Draw, pick or import the site. Several sites are compared as alternatives.</source>
        <translation>대상지를 그리거나, 레이어에서 고르거나, 파일에서 가져오십시오. 여러 곳이면 대안으로 비교합니다.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>이름(&amp;A)</translation>
    </message>
    <message>
        <source>R&amp;epair</source>
        <translation>도형 고치기(&amp;E)</translation>
    </message>
    <message>
        <source>Add at least one site.</source>
        <translation>대상지를 하나 이상 추가하십시오.</translation>
    </message>
    <message>
        <source>Outside all layers of the project</source>
        <translation>프로젝트의 모든 레이어 범위 밖</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>{sites}: outside all layers of the project. Every rule will lack data there: check the coordinate system of the site, or open the data of that place.</source>
        <translation>{sites}: 프로젝트의 모든 레이어 범위 밖에 있어 모든 규칙에 자료가 없습니다. 대상지의 좌표계를 확인하거나 그 지역의 자료를 여십시오.</translation>
    </message>
    <message>
        <source>This outline encloses no ground: draw it again.</source>
        <translation>이 경계선은 면적을 이루지 않습니다. 다시 그리십시오.</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>대상지 추가</translation>
    </message>
    <message>
        <source>&amp;Draw on the map</source>
        <translation>지도에 그리기(&amp;D)</translation>
    </message>
    <message>
        <source>From a &amp;layer</source>
        <translation>레이어에서(&amp;L)</translation>
    </message>
    <message>
        <source>Take the &amp;selected features</source>
        <translation>선택된 객체 가져오기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pick on the map</source>
        <translation>지도에서 고르기(&amp;P)</translation>
    </message>
    <message>
        <source>Files with sites ({types})</source>
        <translation>대상지 파일({types})</translation>
    </message>
    <message>
        <source>From a &amp;file</source>
        <translation>파일에서(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>“{layer}” holds no features: choose another layer.</source>
        <translation>“{layer}”에 객체가 없습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>No feature of “{layer}” is selected: select some on the map, or pick them here.</source>
        <translation>“{layer}”에서 선택된 객체가 없습니다. 지도에서 선택하거나 여기에서 고르십시오.</translation>
    </message>
    <message>
        <source>These sites have no coordinate system: set that of their layer or of the project first.</source>
        <translation>이 대상지에는 좌표계가 없습니다. 먼저 레이어나 프로젝트의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <source>There is no polygon among these features: choose a layer or file of polygons.</source>
        <translation>이 객체들 가운데 폴리곤이 없습니다. 폴리곤 레이어나 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Only the first {count} features were taken.</source>
        <translation>처음 {count}개 객체만 가져왔습니다.</translation>
    </message>
    <message>
        <source>The map has no coordinate system: set that of the project first.</source>
        <translation>지도에 좌표계가 없습니다. 먼저 프로젝트의 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>– not chosen –</source>
        <translation>– 선택 안 함 –</translation>
    </message>
    <message>
        <source>Connect the data</source>
        <translation>자료 연결</translation>
    </message>
    <message>
        <source>Which of your layers is used as which dataset. Where data are missing, the answer is “unknown”.</source>
        <translation>어떤 레이어를 어떤 자료로 쓸지 정합니다. 자료가 없으면 “판단 불가”가 됩니다.</translation>
    </message>
    <message>
        <source>None of the needed data are connected. Press “Find automatically”, or drag a layer onto a dataset.</source>
        <translation>필요한 자료가 하나도 연결되지 않았습니다. “자동으로 찾기”를 누르거나 레이어를 자료 위로 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>{count} of {all} rules cannot be judged with these data; their answer will be “unknown”.</source>
        <translation>규칙 {all}개 가운데 {count}개는 이 자료로 판단할 수 없어 “판단 불가”로 나옵니다.</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>판단</translation>
    </message>
    <message>
        <source>Criterion: {text}</source>
        <translation>평가항목: {text}</translation>
    </message>
    <message>
        <source>Indicator: {text}</source>
        <translation>지표: {text}</translation>
    </message>
    <message>
        <source>Statement: {text}</source>
        <translation>판단: {text}</translation>
    </message>
    <message>
        <source>Value: {text}</source>
        <translation>값: {text}</translation>
    </message>
    <message>
        <source>Grade: {text}</source>
        <translation>등급: {text}</translation>
    </message>
    <message>
        <source>Rule: {text}</source>
        <translation>규칙: {text}</translation>
    </message>
    <message>
        <source>Data: {text}</source>
        <translation>자료: {text}</translation>
    </message>
    <message>
        <source>Certainty: {text}</source>
        <translation>확실성: {text}</translation>
    </message>
    <message>
        <source>Source: {text}</source>
        <translation>출처: {text}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>비고: {text}</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>The explanation could not be read: click on the map again.</source>
        <translation>설명을 읽을 수 없습니다. 지도를 다시 클릭하십시오.</translation>
    </message>
    <message>
        <source>What every indicator says</source>
        <translation>지표별 판단</translation>
    </message>
    <message>
        <source>Show indicators without a &amp;layer too</source>
        <translation>레이어가 없는 지표도 표시(&amp;L)</translation>
    </message>
    <message>
        <source>Kept places</source>
        <translation>담아 둔 지점</translation>
    </message>
    <message>
        <source>Explained &amp;by</source>
        <translation>설명 기준(&amp;B)</translation>
    </message>
    <message>
        <source>x, y in the CRS of the project</source>
        <translation>x, y (프로젝트 좌표계)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>지점(&amp;P)</translation>
    </message>
    <message>
        <source>Click on the &amp;map</source>
        <translation>지도에서 클릭(&amp;M)</translation>
    </message>
    <message>
        <source>Map &amp;centre</source>
        <translation>지도 중심(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>글로 복사(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Keep this place</source>
        <translation>이 지점 담기(&amp;K)</translation>
    </message>
    <message>
        <source>Copy the &amp;table</source>
        <translation>표 복사(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Empty the table</source>
        <translation>표 비우기(&amp;E)</translation>
    </message>
    <message>
        <source>Type two numbers, such as 200150.5, 451020.</source>
        <translation>숫자 두 개를 입력하십시오. 예: 200150.5, 451020</translation>
    </message>
    <message>
        <source>The explanation is on the clipboard.</source>
        <translation>설명을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>There is nothing to explain yet: connect data or grade the county first.</source>
        <translation>아직 설명할 것이 없습니다. 먼저 자료를 연결하거나 등급을 평가하십시오.</translation>
    </message>
    <message>
        <source>Asking every indicator…</source>
        <translation>지표를 하나씩 확인하고 있습니다…</translation>
    </message>
    <message>
        <source>Click on the map, type coordinates or take the map’s centre.</source>
        <translation>지도를 클릭하거나, 좌표를 입력하거나, 지도 중심을 고르십시오.</translation>
    </message>
    <message>
        <source>By these rules it would be: {grade}</source>
        <translation>이 규칙대로라면: {grade}</translation>
    </message>
    <message>
        <source>Decided by: {names}</source>
        <translation>결정 지표: {names}</translation>
    </message>
    <message>
        <source>No rule applies here; land that data cover gets this grade.</source>
        <translation>해당하는 규칙이 없어, 자료가 있는 땅의 기본 등급입니다.</translation>
    </message>
    <message>
        <source>Show {count} indicators without a &amp;layer too</source>
        <translation>레이어가 없는 지표 {count}개도 표시(&amp;L)</translation>
    </message>
    <message>
        <source>Charts and maps come into the report once they were measured from maps.</source>
        <translation>차트와 지도는 “지도에서 측정”을 마친 뒤 보고서에 함께 실립니다.</translation>
    </message>
    <message>
        <source>Which ground is habitat, and what counts as one patch.</source>
        <translation>어디가 서식지이고 무엇을 패치 하나로 볼지 정합니다.</translation>
    </message>
    <message>
        <source>How far patches are from each other, and how hard the ground between is to cross.</source>
        <translation>패치가 서로 얼마나 떨어져 있고 그 사이를 건너기가 얼마나 어려운지 정합니다.</translation>
    </message>
    <message>
        <source>Who disperses how far. The proposed figures are assumed: change what you know better.</source>
        <translation>어느 종이 얼마나 멀리 이동하는지 정합니다. 제안값은 가정이므로 더 정확한 값을 알면 고치십시오.</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>The calculation runs in the background; the map and all other windows stay usable.</source>
        <translation>계산하는 동안에도 지도와 다른 창을 그대로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose a row to see the patch or link on the map.</source>
        <translation>행을 고르면 해당 패치나 연결을 지도에서 보여 줍니다.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>전후 비교</translation>
    </message>
    <message>
        <source>What a development takes from the network, or what restoring gives to it.</source>
        <translation>개발로 네트워크가 잃는 것, 복원으로 얻는 것을 비교합니다.</translation>
    </message>
    <message>
        <source>Save and hand over</source>
        <translation>저장과 제출</translation>
    </message>
    <message>
        <source>Report, tables, and the graph for other programs.</source>
        <translation>보고서와 표, 다른 프로그램에서 쓸 그래프를 내보냅니다.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>dPC</source>
        <translation>dPC</translation>
    </message>
    <message>
        <source>Probability of connectivity that is lost with the patch. It is the sum of the next three.</source>
        <translation>이 패치가 사라질 때 줄어드는 연결확률(PC)의 비율입니다. 뒤 세 열의 합입니다.</translation>
    </message>
    <message>
        <source>intra</source>
        <translation>내부(intra)</translation>
    </message>
    <message>
        <source>What the patch offers by itself.</source>
        <translation>패치가 그 자체로 제공하는 몫입니다.</translation>
    </message>
    <message>
        <source>flux</source>
        <translation>교류(flux)</translation>
    </message>
    <message>
        <source>What it exchanges with other patches.</source>
        <translation>다른 패치와 주고받는 몫입니다.</translation>
    </message>
    <message>
        <source>connector</source>
        <translation>징검다리(connector)</translation>
    </message>
    <message>
        <source>What others lose without it: its worth as a stepping stone.</source>
        <translation>이 패치가 없으면 다른 패치들이 잃는 몫, 곧 징검다리로서의 가치입니다.</translation>
    </message>
    <message>
        <source>Probability of connectivity that is lost with the link.</source>
        <translation>이 연결이 사라질 때 줄어드는 연결확률(PC)의 비율입니다.</translation>
    </message>
    <message>
        <source>EC now</source>
        <translation>현재 EC</translation>
    </message>
    <message>
        <source>EC then</source>
        <translation>이후 EC</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>in percent</source>
        <translation>비율(%)</translation>
    </message>
    <message>
        <source>Habitat</source>
        <translation>서식지</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Ground added</source>
        <translation>더하는 면적</translation>
    </message>
    <message>
        <source>Order of restoration</source>
        <translation>복원 순서</translation>
    </message>
    <message>
        <source>&amp;Species</source>
        <translation>종(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Patches</source>
        <translation>패치(&amp;P)</translation>
    </message>
    <message>
        <source>What &amp;importance is made of</source>
        <translation>중요도의 구성(&amp;I)</translation>
    </message>
    <message>
        <source>Over &amp;distance</source>
        <translation>이동거리별(&amp;D)</translation>
    </message>
    <message>
        <source>Indic&amp;es</source>
        <translation>지수(&amp;E)</translation>
    </message>
    <message>
        <source>There is no result yet: calculate first.</source>
        <translation>아직 결과가 없습니다. 먼저 계산하십시오.</translation>
    </message>
    <message>
        <source>Reading the results…</source>
        <translation>결과를 읽는 중…</translation>
    </message>
    <message>
        <source>Reading the results of connectedness</source>
        <translation>연결성 결과 읽기</translation>
    </message>
    <message>
        <source>What importance is made of</source>
        <translation>중요도의 구성</translation>
    </message>
    <message>
        <source>Equivalent connectivity over the dispersal distance</source>
        <translation>이동거리별 등가연결성</translation>
    </message>
    <message>
        <source>Opening layers</source>
        <translation>레이어 열기</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>기준과의 차이</translation>
    </message>
    <message>
        <source>Verdict without it</source>
        <translation>제외 후 판정</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>제외 면적</translation>
    </message>
    <message>
        <source>Remains</source>
        <translation>남는 면적</translation>
    </message>
    <message>
        <source>Share affected</source>
        <translation>영향 비율</translation>
    </message>
    <message>
        <source>Deciding rule</source>
        <translation>결정 규칙</translation>
    </message>
    <message>
        <source>Loss of connectivity</source>
        <translation>연결성 손실</translation>
    </message>
    <message>
        <source>Scheme editor</source>
        <translation>평가 체계 편집기</translation>
    </message>
    <message>
        <source>The draft cannot be kept: {reason} It stays in this window; export it before you end QGIS.</source>
        <translation>초안을 보관할 수 없습니다. {reason} 내용은 이 창에 남아 있으니 QGIS를 끝내기 전에 내보내십시오.</translation>
    </message>
    <message>
        <source>Another QGIS edits the same draft. Yours is kept separately as “{key}”.</source>
        <translation>다른 QGIS에서 같은 초안을 편집하고 있습니다. 이 창의 내용은 “{key}”(으)로 따로 보관합니다.</translation>
    </message>
    <message>
        <source>Faults: {count}. It is kept as a draft, which no tool offers; correct them and save again.</source>
        <translation>오류 {count}건. 초안으로 보관하며 도구에는 나타나지 않습니다. 오류를 고친 뒤 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>Changes discarded. You can take them over again under “Compare”.</source>
        <translation>변경 내용을 버렸습니다. “비교와 이전 판”에서 다시 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>The scheme is out of use. Its files now lie in {place}</source>
        <translation>이 평가 체계를 더 이상 쓰지 않습니다. 파일은 다음 폴더로 옮겼습니다: {place}</translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>초안을 버렸습니다.</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>규칙 가져오기</translation>
    </message>
    <message>
        <source>Rows read: {count}.</source>
        <translation>{count}행을 읽었습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not found.</source>
        <translation>“{text}”을(를) 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>규칙(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>기본 정보(&amp;H)</translation>
    </message>
    <message>
        <source>Compare and &amp;versions</source>
        <translation>비교와 이전 판(&amp;V)</translation>
    </message>
    <message>
        <source>Folder of a scheme</source>
        <translation>평가 체계 폴더</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>규칙 내보내기</translation>
    </message>
    <message>
        <source>Where to put the folder of the scheme</source>
        <translation>평가 체계 폴더를 둘 곳</translation>
    </message>
    <message>
        <source>Saved. Somebody else had saved this scheme meanwhile; that version is kept under “Compare”.</source>
        <translation>저장했습니다. 그사이 다른 창에서 이 평가 체계를 저장했으며, 그 판은 “비교와 이전 판”에 남아 있습니다.</translation>
    </message>
    <message>
        <source>Saved: “{name}”, version {version}. Tools offer it from now on.</source>
        <translation>“{name}” {version}판을 저장했습니다. 이제 도구에서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The id “{id}” is that of a scheme that comes with the plugin: once saved, yours takes its place. Give another id under “Head” to have both.</source>
        <translation>“{id}”은(는) 플러그인에 들어 있는 평가 체계의 식별자입니다. 저장하면 내 평가 체계가 그 자리를 대신합니다. 둘 다 쓰려면 “기본 정보”에서 식별자를 바꾸십시오.</translation>
    </message>
    <message>
        <source>Scheme editor: {name}</source>
        <translation>평가 체계 편집기: {name}</translation>
    </message>
    <message>
        <source>A scheme of another kind has other columns: nothing was taken over.</source>
        <translation>종류가 다른 평가 체계는 열이 달라 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Take over another state</source>
        <translation>다른 상태 가져오기</translation>
    </message>
    <message>
        <source>Taken over: {title}. Undo brings back what was there.</source>
        <translation>가져온 상태: {title}. “되돌리기”를 누르면 앞의 내용으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>&amp;Copy and edit</source>
        <translation>복사하여 편집(&amp;C)</translation>
    </message>
    <message>
        <source>Take out of &amp;use</source>
        <translation>사용 중지(&amp;U)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>변경 버리기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Rules from a CSV file…</source>
        <translation>CSV 파일에서 규칙…</translation>
    </message>
    <message>
        <source>Scheme from a folder…</source>
        <translation>폴더에서 평가 체계…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Rules as a CSV file…</source>
        <translation>규칙을 CSV 파일로…</translation>
    </message>
    <message>
        <source>Scheme as a folder…</source>
        <translation>평가 체계를 폴더로…</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>다음 오류</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>사용해 보기</translation>
    </message>
    <message>
        <source>Show rows with…</source>
        <translation>이 글자가 든 행만 보기…</translation>
    </message>
    <message>
        <source>Find (F3)</source>
        <translation>찾기(F3)</translation>
    </message>
    <message>
        <source>Show c&amp;odes</source>
        <translation>코드로 보기(&amp;O)</translation>
    </message>
    <message>
        <source>Cells as the file holds them, instead of their words.</source>
        <translation>풀어 쓴 말 대신 파일에 적힌 값을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Order of the &amp;file</source>
        <translation>파일 순서(&amp;F)</translation>
    </message>
    <message>
        <source>Draft: not saved yet, no tool offers it</source>
        <translation>초안: 아직 저장하지 않아 도구에 나타나지 않음</translation>
    </message>
    <message>
        <source>As it stands in the editor</source>
        <translation>편집기의 현재 내용</translation>
    </message>
    <message>
        <source>As it is saved, version {version}</source>
        <translation>저장된 {version}판</translation>
    </message>
    <message>
        <source>The original: {title}, version {version}</source>
        <translation>원본: {title}, {version}판</translation>
    </message>
    <message>
        <source>Earlier version {version} ({digest})</source>
        <translation>이전 {version}판({digest})</translation>
    </message>
    <message>
        <source>What was discarded last</source>
        <translation>마지막으로 버린 내용</translation>
    </message>
    <message>
        <source>{title}, as it comes with the plugin</source>
        <translation>{title}(플러그인에 들어 있는 것)</translation>
    </message>
    <message>
        <source>Draft: changes are not saved yet</source>
        <translation>초안: 저장하지 않은 변경 있음</translation>
    </message>
    <message>
        <source>Takes the place of the scheme that comes with the plugin</source>
        <translation>플러그인에 들어 있는 평가 체계를 대신함</translation>
    </message>
    <message>
        <source>&amp;New version</source>
        <translation>새 판 번호(&amp;N)</translation>
    </message>
    <message>
        <source>Save as this version</source>
        <translation>이 판으로 저장</translation>
    </message>
    <message>
        <source>Summary of the verdicts</source>
        <translation>종합 판정</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Findings of all rules</source>
        <translation>규칙별 검토 결과</translation>
    </message>
    <message>
        <source>What would change the verdict</source>
        <translation>판정을 바꾸는 방법</translation>
    </message>
    <message>
        <source>The rules and their certainty</source>
        <translation>적용 규칙과 확실성</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>사용한 자료</translation>
    </message>
    <message>
        <source>How to repeat the result</source>
        <translation>결과 재현 방법</translation>
    </message>
    <message>
        <source>Write the report to file with the decision.</source>
        <translation>결정 문서에 첨부할 보고서를 작성합니다.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Name of the &amp;project</source>
        <translation>사업명(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>작성자(&amp;A)</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>작성일(&amp;T)</translation>
    </message>
    <message>
        <source>Fold&amp;er</source>
        <translation>폴더(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Write the report</source>
        <translation>보고서 작성(&amp;W)</translation>
    </message>
    <message>
        <source>Files that were written</source>
        <translation>작성된 파일</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>Open the fol&amp;der</source>
        <translation>폴더 열기(&amp;D)</translation>
    </message>
    <message>
        <source>There is no result yet: go back and press “Run”.</source>
        <translation>아직 결과가 없습니다. 뒤로 가서 “실행”을 누르십시오.</translation>
    </message>
    <message>
        <source>Choose at least one kind of file.</source>
        <translation>파일 형식을 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>Choose at least one section.</source>
        <translation>구성 항목을 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>Choose the folder for the report.</source>
        <translation>보고서를 저장할 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The report was written: {files}</source>
        <translation>보고서를 작성했습니다: {files}</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>엑셀(XLSX)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>구성 항목</translation>
    </message>
    <message>
        <source>Choose a row to see its ground on the map.</source>
        <translation>행을 선택하면 해당 구역이 지도에 표시됩니다.</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>대상지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>검토 결과(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;What would change it</source>
        <translation>판정을 바꾸는 방법(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Alternatives</source>
        <translation>대안 비교(&amp;A)</translation>
    </message>
    <message>
        <source>Also rules that do &amp;not apply</source>
        <translation>해당하지 않는 규칙도 표시(&amp;N)</translation>
    </message>
    <message>
        <source>Show it on the &amp;map</source>
        <translation>지도에서 보기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Use the reduced site</source>
        <translation>줄인 대상지 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>대안</translation>
    </message>
    <message>
        <source>Sites, data or rules have changed since: this is the result of the earlier entries.</source>
        <translation>그 뒤에 대상지·자료·규칙이 바뀌었습니다. 이 결과는 바뀌기 전의 것입니다.</translation>
    </message>
    <message>
        <source>{site} (reduced)</source>
        <translation>{site}(축소안)</translation>
    </message>
    <message>
        <source>“{site}” was added as an alternative: press “Run” to judge it.</source>
        <translation>“{site}”을(를) 대안으로 추가했습니다. “실행”을 눌러 판정하십시오.</translation>
    </message>
    <message>
        <source>The files of this result are gone: run it again. {reason}</source>
        <translation>이 결과의 파일이 없습니다. 다시 실행하십시오. {reason}</translation>
    </message>
    <message>
        <source>There is one site only. Add others on the first page to compare them.</source>
        <translation>대상지가 한 곳뿐입니다. 비교하려면 첫 단계에서 대상지를 더 추가하십시오.</translation>
    </message>
    <message>
        <source>No part was found whose leaving out would improve the verdict.</source>
        <translation>일부를 제외하여 판정이 나아지는 방법을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>The screening of {sites} is done: open it from “Recent results”.</source>
        <translation>{sites}의 입지 검토가 끝났습니다. “최근 결과”에서 여십시오.</translation>
    </message>
    <message>
        <source>{verdict} – {site}, {area}</source>
        <translation>{verdict} – {site}, {area}</translation>
    </message>
    <message>
        <source>Rule {rule} · {certainty} · source: {source}</source>
        <translation>규칙 {rule} · {certainty} · 근거: {source}</translation>
    </message>
    <message>
        <source>Sites of the de&amp;velopment</source>
        <translation>개발 대상지(&amp;V)</translation>
    </message>
    <message>
        <source>Sites of the screenin&amp;g</source>
        <translation>입지 검토의 대상지(&amp;G)</translation>
    </message>
    <message>
        <source>Draw, pick or import the site of the development.</source>
        <translation>개발 대상지를 그리거나 고르거나 가져오십시오.</translation>
    </message>
    <message>
        <source>{site}: {area}</source>
        <translation>{site}: {area}</translation>
    </message>
    <message>
        <source>Open the &amp;report</source>
        <translation>보고서 열기(&amp;R)</translation>
    </message>
    <message>
        <source>Open the fol&amp;der of the results</source>
        <translation>결과 폴더 열기(&amp;D)</translation>
    </message>
    <message>
        <source>Write also:</source>
        <translation>함께 내보낼 것:</translation>
    </message>
    <message>
        <source>Tables as a &amp;workbook (XLSX)</source>
        <translation>표를 엑셀로(&amp;W, XLSX)</translation>
    </message>
    <message>
        <source>Tables as &amp;CSV</source>
        <translation>표를 CSV로(&amp;C)</translation>
    </message>
    <message>
        <source>Graph as Gra&amp;phML</source>
        <translation>그래프를 GraphML로(&amp;P)</translation>
    </message>
    <message>
        <source>Graph as Geo&amp;JSON</source>
        <translation>그래프를 GeoJSON으로(&amp;J)</translation>
    </message>
    <message>
        <source>Graph as files of C&amp;onefor</source>
        <translation>그래프를 Conefor 파일로(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Into the folder</source>
        <translation>저장할 폴더(&amp;I)</translation>
    </message>
    <message>
        <source>The report is no longer there: calculate again.</source>
        <translation>보고서가 더 이상 없습니다. 다시 계산하십시오.</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {folder}. Open it in the file manager.</source>
        <translation>폴더를 열 수 없습니다: {folder}. 파일 탐색기에서 여십시오.</translation>
    </message>
    <message>
        <source>Writing the workbook…</source>
        <translation>엑셀 파일을 쓰는 중…</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>{file} 파일을 쓰는 중…</translation>
    </message>
    <message>
        <source>Writing the graph…</source>
        <translation>그래프를 쓰는 중…</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>as many as help</source>
        <translation>효과가 있는 만큼</translation>
    </message>
    <message>
        <source>as in the study</source>
        <translation>계산과 같게</translation>
    </message>
    <message>
        <source>Ca&amp;ndidates (polygons)</source>
        <translation>복원 후보지(&amp;N, 폴리곤)</translation>
    </message>
    <message>
        <source>Field of c&amp;osts</source>
        <translation>비용 필드(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>예산(&amp;B)</translation>
    </message>
    <message>
        <source>Candidates to &amp;take</source>
        <translation>선택할 후보지 수(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Link them within</source>
        <translation>연결의 최대 길이(&amp;L)</translation>
    </message>
    <message>
        <source>Choose the layer of candidates.</source>
        <translation>복원 후보지 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>“{layer}” is empty: choose another layer.</source>
        <translation>“{layer}” 레이어가 비어 있습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>(find it)</source>
        <translation>(자동으로 찾기)</translation>
    </message>
    <message>
        <source>(all cost the same)</source>
        <translation>(비용이 모두 같음)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>비교(&amp;C)</translation>
    </message>
    <message>
        <source>Patches or candidates</source>
        <translation>패치 또는 복원 후보지</translation>
    </message>
    <message>
        <source>Before and &amp;after</source>
        <translation>전후 값(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>차트(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>패치별(&amp;P)</translation>
    </message>
    <message>
        <source>Candidates are linked by straight distances: choose straight distances on the page “Distance” and calculate again.</source>
        <translation>복원 후보지는 직선거리로 연결합니다. “거리” 단계에서 직선거리를 골라 다시 계산하십시오.</translation>
    </message>
    <message>
        <source>Connectedness after a development</source>
        <translation>개발 이후의 연결성</translation>
    </message>
    <message>
        <source>Connectedness after restoring</source>
        <translation>복원 이후의 연결성</translation>
    </message>
    <message>
        <source>Reading the comparison</source>
        <translation>비교 결과 읽기</translation>
    </message>
    <message>
        <source>After the development: {species}</source>
        <translation>개발 이후: {species}</translation>
    </message>
    <message>
        <source>Restoration: {species}</source>
        <translation>복원: {species}</translation>
    </message>
    <message>
        <source>Taking the development's ground from the patches…</source>
        <translation>패치에서 개발 면적을 빼는 중…</translation>
    </message>
    <message>
        <source>Ranking the candidates: {species}…</source>
        <translation>복원 후보지의 순위를 매기는 중: {species}…</translation>
    </message>
    <message>
        <source>This scheme comes with the plugin. To change it, “Copy and edit”.</source>
        <translation>플러그인에 들어 있는 평가 체계라 고칠 수 없습니다. “복사하여 편집”을 누르십시오.</translation>
    </message>
    <message>
        <source>Decide about these data, or unbind them with the Delete key: {names}.</source>
        <translation>다음 자료를 확인하거나 Delete 키로 연결을 해제하십시오: {names}.</translation>
    </message>
    <message>
        <source>{site}, {alternative}</source>
        <translation>{site}, {alternative}</translation>
    </message>
    <message>
        <source>The graph was given as it is: its patches cannot be cut.</source>
        <translation>이미 만든 그래프를 썼으므로 패치를 자를 수 없습니다.</translation>
    </message>
    <message>
        <source>This is your copy, kept as a draft. “Save” makes it a scheme for all tools.</source>
        <translation>내 사본이며 초안으로 보관됩니다. “저장”하면 모든 도구에서 쓸 수 있는 평가 체계가 됩니다.</translation>
    </message>
    <message>
        <source>Longest link between patches</source>
        <translation>패치 간 연결의 최대 길이</translation>
    </message>
    <message>
        <source>Faults of the scheme</source>
        <translation>평가 체계의 오류</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>보고서에 넣을 장</translation>
    </message>
    <message>
        <source>Verdict and reason of each site, and rules that lack data, are always in.</source>
        <translation>대상지별 판정과 이유, 자료가 없는 규칙은 늘 들어갑니다.</translation>
    </message>
    <message>
        <source>Report (workbook)</source>
        <translation>보고서(엑셀)</translation>
    </message>
    <message>
        <source>The attribute of a patch is its &amp;area in m²</source>
        <translation>패치의 속성이 면적(m²)임(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;What is compared</source>
        <translation>비교할 내용(&amp;W)</translation>
    </message>
    <message>
        <source>Res&amp;ult</source>
        <translation>결과(&amp;U)</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(선택)</translation>
    </message>
    <message>
        <source>Choose in “Resistances of” which column of the table is meant: {species}.</source>
        <translation>“저항값 열”에서 쓸 표의 열을 고르십시오: {species}.</translation>
    </message>
    <message>
        <source>Show fields that are not needed, too</source>
        <translation>필요하지 않은 필드도 표시</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>전체 행</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>판</translation>
    </message>
    <message>
        <source>Title (Korean)</source>
        <translation>제목(한국어)</translation>
    </message>
    <message>
        <source>Title (English)</source>
        <translation>제목(영어)</translation>
    </message>
    <message>
        <source>Strictest grade</source>
        <translation>가장 엄격한 등급</translation>
    </message>
    <message>
        <source>Grade where no rule applies</source>
        <translation>해당 규칙이 없는 곳의 등급</translation>
    </message>
    <message>
        <source>Class limits of the mean</source>
        <translation>평균의 등급 경계</translation>
    </message>
    <message>
        <source>{field}: {examples}</source>
        <translation>{field}: {examples}</translation>
    </message>
    <message>
        <source>{column}: {sentence}</source>
        <translation>{column}: {sentence}</translation>
    </message>
    <message>
        <source>Feature number</source>
        <translation>객체 번호</translation>
    </message>
    <message>
        <source>x (m)</source>
        <translation>x(m)</translation>
    </message>
    <message>
        <source>y (m)</source>
        <translation>y(m)</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>좌표계</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>유형 이름</translation>
    </message>
    <message>
        <source>Codes in the raster</source>
        <translation>래스터 코드</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모형</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>산출 방법</translation>
    </message>
    <message>
        <source>Extent of occurrence (km²)</source>
        <translation>출현범위(km²)</translation>
    </message>
    <message>
        <source>Area (km²)</source>
        <translation>면적(km²)</translation>
    </message>
    <message>
        <source>Error of areas in this CRS (%)</source>
        <translation>이 좌표계의 면적 오차(%)</translation>
    </message>
    <message>
        <source>Row of the grid</source>
        <translation>격자 행</translation>
    </message>
    <message>
        <source>Column of the grid</source>
        <translation>격자 열</translation>
    </message>
    <message>
        <source>Occupied in the cell (km²)</source>
        <translation>격자 안 분포 면적(km²)</translation>
    </message>
    <message>
        <source>Share of the cell</source>
        <translation>격자 대비 비율</translation>
    </message>
    <message>
        <source>Cumulative share of the ecosystem</source>
        <translation>생태계 누적 비율</translation>
    </message>
    <message>
        <source>Counts by the 99 % rule</source>
        <translation>99 % 규칙 포함 여부</translation>
    </message>
    <message>
        <source>Counts by the 1 % rule</source>
        <translation>1 % 규칙 포함 여부</translation>
    </message>
    <message>
        <source>Shift of the grid: x (m)</source>
        <translation>격자 이동: x(m)</translation>
    </message>
    <message>
        <source>Shift of the grid: y (m)</source>
        <translation>격자 이동: y(m)</translation>
    </message>
    <message>
        <source>Cells occupied</source>
        <translation>점유 격자 수</translation>
    </message>
    <message>
        <source>Cells by the 99 % rule</source>
        <translation>99 % 규칙 격자 수</translation>
    </message>
    <message>
        <source>Cells by the 1 % rule</source>
        <translation>1 % 규칙 격자 수</translation>
    </message>
    <message>
        <source>AOO (cells)</source>
        <translation>점유면적 AOO(격자 수)</translation>
    </message>
    <message>
        <source>Least over placements</source>
        <translation>격자 배치별 최소</translation>
    </message>
    <message>
        <source>Mean over placements</source>
        <translation>격자 배치별 평균</translation>
    </message>
    <message>
        <source>Most over placements</source>
        <translation>격자 배치별 최대</translation>
    </message>
    <message>
        <source>Shift of the least: x (m)</source>
        <translation>최소일 때 이동: x(m)</translation>
    </message>
    <message>
        <source>Shift of the least: y (m)</source>
        <translation>최소일 때 이동: y(m)</translation>
    </message>
    <message>
        <source>Shift of the most: x (m)</source>
        <translation>최대일 때 이동: x(m)</translation>
    </message>
    <message>
        <source>Shift of the most: y (m)</source>
        <translation>최대일 때 이동: y(m)</translation>
    </message>
    <message>
        <source>Placements of the grid</source>
        <translation>격자 배치 수</translation>
    </message>
    <message>
        <source>Step of the placements (m)</source>
        <translation>격자 배치 간격(m)</translation>
    </message>
    <message>
        <source>Near a threshold</source>
        <translation>임계값 근처</translation>
    </message>
    <message>
        <source>Standard error of the area (km²)</source>
        <translation>면적의 표준오차(km²)</translation>
    </message>
    <message>
        <source>Adjusted area (km²)</source>
        <translation>보정 면적(km²)</translation>
    </message>
    <message>
        <source>Since year</source>
        <translation>기준 연도</translation>
    </message>
    <message>
        <source>Loss (km²)</source>
        <translation>감소 면적(km²)</translation>
    </message>
    <message>
        <source>Decline (%)</source>
        <translation>감소율(%)</translation>
    </message>
    <message>
        <source>Standard error of the decline (%)</source>
        <translation>감소율의 표준오차(%)</translation>
    </message>
    <message>
        <source>Absolute rate of decline (km² a year)</source>
        <translation>절대 감소율(km²/년)</translation>
    </message>
    <message>
        <source>Proportional rate of decline (% a year)</source>
        <translation>비례 감소율(%/년)</translation>
    </message>
    <message>
        <source>Standard error of the proportional rate</source>
        <translation>비례 감소율의 표준오차</translation>
    </message>
    <message>
        <source>Annual rate of change (% a year)</source>
        <translation>연간 변화율(%/년)</translation>
    </message>
    <message>
        <source>Best estimate (%)</source>
        <translation>최적 추정값(%)</translation>
    </message>
    <message>
        <source>Lower bound (%)</source>
        <translation>하한(%)</translation>
    </message>
    <message>
        <source>Upper bound (%)</source>
        <translation>상한(%)</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>표준오차</translation>
    </message>
    <message>
        <source>Model of the best estimate</source>
        <translation>최적 추정의 모형</translation>
    </message>
    <message>
        <source>Model of the lower bound</source>
        <translation>하한의 모형</translation>
    </message>
    <message>
        <source>Model of the upper bound</source>
        <translation>상한의 모형</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>시작 연도</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>끝 연도</translation>
    </message>
    <message>
        <source>Area in the first year (km²)</source>
        <translation>시작 연도 면적(km²)</translation>
    </message>
    <message>
        <source>Area in the last year (km²)</source>
        <translation>끝 연도 면적(km²)</translation>
    </message>
    <message>
        <source>How the first area was found</source>
        <translation>시작 면적 산출 방법</translation>
    </message>
    <message>
        <source>How the last area was found</source>
        <translation>끝 면적 산출 방법</translation>
    </message>
    <message>
        <source>Lowest over all windows (%)</source>
        <translation>모든 기간 중 최저(%)</translation>
    </message>
    <message>
        <source>Highest over all windows (%)</source>
        <translation>모든 기간 중 최고(%)</translation>
    </message>
    <message>
        <source>Severity, best estimate (%)</source>
        <translation>심각도 최적 추정(%)</translation>
    </message>
    <message>
        <source>Severity, lower bound (%)</source>
        <translation>심각도 하한(%)</translation>
    </message>
    <message>
        <source>Severity, upper bound (%)</source>
        <translation>심각도 상한(%)</translation>
    </message>
    <message>
        <source>Extent, best estimate (%)</source>
        <translation>범위 최적 추정(%)</translation>
    </message>
    <message>
        <source>Extent, lower bound (%)</source>
        <translation>범위 하한(%)</translation>
    </message>
    <message>
        <source>Extent, upper bound (%)</source>
        <translation>범위 상한(%)</translation>
    </message>
    <message>
        <source>Continuing decline (a)</source>
        <translation>지속적 감소(a)</translation>
    </message>
    <message>
        <source>Threatening process (b)</source>
        <translation>위협 과정(b)</translation>
    </message>
    <message>
        <source>Threat-defined locations</source>
        <translation>위협 기준 위치 수</translation>
    </message>
    <message>
        <source>Prone to sudden collapse</source>
        <translation>급격한 붕괴 우려</translation>
    </message>
    <message>
        <source>Distribution (km²)</source>
        <translation>분포 면적(km²)</translation>
    </message>
    <message>
        <source>Measured (km²)</source>
        <translation>측정 면적(km²)</translation>
    </message>
    <message>
        <source>Collapsed at the start (km²)</source>
        <translation>처음부터 붕괴된 면적(km²)</translation>
    </message>
    <message>
        <source>Without data (km²)</source>
        <translation>자료 없는 면적(km²)</translation>
    </message>
    <message>
        <source>Mean severity (%)</source>
        <translation>평균 심각도(%)</translation>
    </message>
    <message>
        <source>Mean severity, lower bound (%)</source>
        <translation>평균 심각도 하한(%)</translation>
    </message>
    <message>
        <source>Mean severity, upper bound (%)</source>
        <translation>평균 심각도 상한(%)</translation>
    </message>
    <message>
        <source>Kind of ground</source>
        <translation>토지 유형</translation>
    </message>
    <message>
        <source>Share of the habitat</source>
        <translation>서식지 대비 비율</translation>
    </message>
    <message>
        <source>Share of all data</source>
        <translation>전체 자료 대비 비율</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>조각 수</translation>
    </message>
    <message>
        <source>Widened from a line (1 = yes)</source>
        <translation>선을 넓힘(1 = 예)</translation>
    </message>
    <message>
        <source>Longer than the dispersal distance by</source>
        <translation>이동거리 초과</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>잇는 패치</translation>
    </message>
    <message>
        <source>PC (%)</source>
        <translation>연결확률 PC(%)</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>조합</translation>
    </message>
    <message>
        <source>Candidates in the set</source>
        <translation>조합의 후보 수</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>후보</translation>
    </message>
    <message>
        <source>Linearised EC</source>
        <translation>선형화 등가연결성</translation>
    </message>
    <message>
        <source>Distance to the optimum (%)</source>
        <translation>최적해와의 차이(%)</translation>
    </message>
    <message>
        <source>Occupied, counts for AOO</source>
        <translation>점유(AOO에 포함)</translation>
    </message>
    <message>
        <source>Occupied, too little to count</source>
        <translation>점유하나 작아서 제외</translation>
    </message>
    <message>
        <source>Hull of {ecosystem}</source>
        <translation>{ecosystem} 출현범위</translation>
    </message>
    <message>
        <source>{low} to {high} % of the way to collapse</source>
        <translation>붕괴까지 {low}~{high} % 진행</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>해당</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>격자</translation>
    </message>
    <message>
        <source>Area to grade</source>
        <translation>평가 범위</translation>
    </message>
    <message>
        <source>Table of verdicts</source>
        <translation>종합 판정표</translation>
    </message>
    <message>
        <source>Data and their quality</source>
        <translation>사용한 자료와 품질</translation>
    </message>
    <message>
        <source>Core zones of the axes</source>
        <translation>생태축 핵심구역</translation>
    </message>
    <message>
        <source>Protected areas</source>
        <translation>보호지역</translation>
    </message>
    <message>
        <source>Grade 1 of the Ecosystem and Nature Map</source>
        <translation>생태·자연도 1등급</translation>
    </message>
    <message>
        <source>Grade 1 of the zoning</source>
        <translation>국토환경성평가 1등급</translation>
    </message>
    <message>
        <source>Built-up land</source>
        <translation>시가지</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Baekdudaegan</source>
        <translation>백두대간</translation>
    </message>
    <message>
        <source>Mountain axis</source>
        <translation>산림축(정맥·지맥)</translation>
    </message>
    <message>
        <source>River axis</source>
        <translation>하천축</translation>
    </message>
    <message>
        <source>Coastal axis</source>
        <translation>연안축</translation>
    </message>
    <message>
        <source>Axis of the DMZ</source>
        <translation>비무장지대 축</translation>
    </message>
    <message>
        <source>Urban axis</source>
        <translation>도시 생태축</translation>
    </message>
    <message>
        <source>8 (sides and corners)</source>
        <translation>8방향(변과 모서리)</translation>
    </message>
    <message>
        <source>4 (sides alone)</source>
        <translation>4방향(변만)</translation>
    </message>
    <message>
        <source>Each feature is a patch</source>
        <translation>객체마다 패치</translation>
    </message>
    <message>
        <source>Features of one id are a patch</source>
        <translation>식별자가 같은 객체를 한 패치로</translation>
    </message>
    <message>
        <source>Features that touch are a patch</source>
        <translation>맞닿은 객체를 한 패치로</translation>
    </message>
    <message>
        <source>From edge to edge</source>
        <translation>가장자리 사이</translation>
    </message>
    <message>
        <source>From centre to centre</source>
        <translation>중심 사이</translation>
    </message>
    <message>
        <source>Along the least costly path</source>
        <translation>최소비용경로</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>모든 쌍</translation>
    </message>
    <message>
        <source>Neighbours alone (planar graph)</source>
        <translation>이웃만(평면 그래프)</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Each on its own</source>
        <translation>하나씩 따로</translation>
    </message>
    <message>
        <source>Step by step, the best first (greedy)</source>
        <translation>가장 좋은 것부터 차례로(탐욕법)</translation>
    </message>
    <message>
        <source>Best set of all (exact)</source>
        <translation>가장 좋은 조합(정확해)</translation>
    </message>
    <message>
        <source>Gain for the cost</source>
        <translation>비용 대비 이득</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>이득</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Resistances</source>
        <translation>저항값</translation>
    </message>
    <message>
        <source>Conductances</source>
        <translation>전도도</translation>
    </message>
    <message>
        <source>Neighbouring cores</source>
        <translation>이웃한 핵심지역</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Each pair (pairwise)</source>
        <translation>두 개씩 짝지어</translation>
    </message>
    <message>
        <source>From one to all others (one-to-all)</source>
        <translation>하나에서 나머지 모두로</translation>
    </message>
    <message>
        <source>From all others to one (all-to-one)</source>
        <translation>나머지 모두에서 하나로</translation>
    </message>
    <message>
        <source>Own sources and grounds (advanced)</source>
        <translation>전류원과 접지를 직접 지정(고급)</translation>
    </message>
    <message>
        <source>Mean of the conductances</source>
        <translation>전도도의 평균</translation>
    </message>
    <message>
        <source>Mean of the resistances</source>
        <translation>저항값의 평균</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>둘 다 유지</translation>
    </message>
    <message>
        <source>Remove the source</source>
        <translation>전류원 삭제</translation>
    </message>
    <message>
        <source>Remove the ground</source>
        <translation>접지 삭제</translation>
    </message>
    <message>
        <source>Remove both</source>
        <translation>둘 다 삭제</translation>
    </message>
    <message>
        <source>&amp;Begin with a new ecosystem</source>
        <translation>새 생태계로 시작(&amp;B)</translation>
    </message>
    <message>
        <source>Read a &amp;table of evidence…</source>
        <translation>근거표 읽어 오기(&amp;T)…</translation>
    </message>
    <message>
        <source>Look at the e&amp;xample of the sample county</source>
        <translation>표본 군의 예시 보기(&amp;X)</translation>
    </message>
    <message>
        <source>An assessment begins with an ecosystem. Its category then follows from the figures that you fill in or measure from maps.</source>
        <translation>평가는 생태계를 정하는 것에서 시작합니다. 범주는 입력하거나 지도에서 측정한 수치에 따라 바로 정해집니다.</translation>
    </message>
    <message>
        <source>Opens the window that uses it, with the saved scheme.</source>
        <translation>저장된 평가 체계로 해당 작업 창을 엽니다.</translation>
    </message>
    <message>
        <source>Groups that the links make of the {patches} patches: {groups}.</source>
        <translation>연결로 패치 {patches}개가 이루는 무리: {groups}개.</translation>
    </message>
    <message>
        <source>Groups that links of up to {distance} make of the {patches} patches: {groups}.</source>
        <translation>{distance} 이하의 연결로 패치 {patches}개가 이루는 무리: {groups}개.</translation>
    </message>
    <message>
        <source>Back to “{title}”</source>
        <translation>“{title}” 창으로 돌아가기</translation>
    </message>
    <message>
        <source>Everything is kept: you can go on later.</source>
        <translation>입력한 내용은 모두 저장되며 나중에 이어서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Look at the &amp;map</source>
        <translation>지도 보기(&amp;M)</translation>
    </message>
    <message>
        <source>The graph was given as it is: candidates cannot be linked to its patches.</source>
        <translation>이미 만든 그래프를 썼으므로 복원 후보지를 그 패치와 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Drawing the network with the restored patches…</source>
        <translation>복원한 패치를 더한 네트워크를 그리는 중…</translation>
    </message>
    <message>
        <source>no rule applies</source>
        <translation>해당 규칙 없음</translation>
    </message>
    <message>
        <source>&amp;Search a folder…</source>
        <translation>폴더에서 찾기(&amp;S)…</translation>
    </message>
    <message>
        <source>From a f&amp;ile…</source>
        <translation>파일에서(&amp;I)…</translation>
    </message>
    <message>
        <source>Values o&amp;f:</source>
        <translation>볼 필드(&amp;F):</translation>
    </message>
    <message>
        <source>none of it here</source>
        <translation>이곳에 없음</translation>
    </message>
    <message>
        <source>{rows} rows × {columns} columns = {cells} cells. On disk: {size}. Time: {time}.</source>
        <translation>{rows}행 × {columns}열 = 격자 {cells}개. 예상 용량: {size}. 예상 시간: {time}.</translation>
    </message>
    <message>
        <source>Least cost: ma&amp;ke resistance from land cover, roads and streams</source>
        <translation>최소비용거리: 토지피복, 도로, 하천으로 저항을 만듦(&amp;K)</translation>
    </message>
    <message>
        <source>Wri&amp;te</source>
        <translation>쓰기(&amp;T)</translation>
    </message>
    <message>
        <source>Field of the attrib&amp;ute</source>
        <translation>속성(가치) 필드(&amp;U)</translation>
    </message>
    <message>
        <source>Sm&amp;allest patch</source>
        <translation>최소 패치 면적(&amp;A)</translation>
    </message>
    <message>
        <source>Sho&amp;w on the map</source>
        <translation>지도에 표시(&amp;W)</translation>
    </message>
    <message>
        <source>What the ma&amp;p shows</source>
        <translation>지도에 보이는 범위(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Take the map’s extent now</source>
        <translation>지금 지도 범위로 지정(&amp;T)</translation>
    </message>
    <message>
        <source>Analysis CR&amp;S</source>
        <translation>분석 좌표계(&amp;S)</translation>
    </message>
    <message>
        <source>Field with their n&amp;ames</source>
        <translation>단위 이름 필드(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Shown layer</source>
        <translation>표시 레이어(&amp;S)</translation>
    </message>
    <message>
        <source>Check the d&amp;ata first</source>
        <translation>먼저 자료 점검(&amp;A)</translation>
    </message>
    <message>
        <source>Calculati&amp;on</source>
        <translation>계산(&amp;O)</translation>
    </message>
    <message>
        <source>{species}. Source: {source}. {note}</source>
        <translation>{species}. 출처: {source}. {note}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Only the selected sites were judged; the command in the report would judge all sites of the layer.</source>
        <translation>선택한 부지만 판정했습니다. 보고서의 명령을 실행하면 레이어의 모든 부지를 판정합니다.</translation>
    </message>
    <message>
        <source>Problem “{code}” ({details}).</source>
        <translation>문제 “{code}”({details}).</translation>
    </message>
    <message>
        <source>The binding “{file}” does not exist: correct the path, or make one with “Check data”.</source>
        <translation>연결 파일 “{file}”이(가) 없습니다. 경로를 바로잡거나 “자료 점검”으로 새로 만드십시오.</translation>
    </message>
    <message>
        <source>The binding “{file}” cannot be read ({reason}): save it as UTF-8 text.</source>
        <translation>연결 파일 “{file}”을(를) 읽을 수 없습니다({reason}). UTF-8 텍스트로 저장하십시오.</translation>
    </message>
    <message>
        <source>The binding “{file}” states “{key}” twice in the same place: keep one of them.</source>
        <translation>연결 파일 “{file}”의 같은 곳에 “{key}”이(가) 두 번 있습니다. 하나만 남기십시오.</translation>
    </message>
    <message>
        <source>The binding “{file}” must be a JSON object with “version” and “datasets”.</source>
        <translation>연결 파일 “{file}”은(는) “version”과 “datasets”를 가진 JSON 객체여야 합니다.</translation>
    </message>
    <message>
        <source>The binding “{file}” (dataset {dataset}) has the unknown key “{key}”: known are {known}.</source>
        <translation>연결 파일 “{file}”(자료 {dataset})에 알 수 없는 키 “{key}”이(가) 있습니다. 쓸 수 있는 키: {known}.</translation>
    </message>
    <message>
        <source>The binding “{file}” lacks the object “datasets”: add it, with one entry for each dataset.</source>
        <translation>연결 파일 “{file}”에 “datasets” 객체가 없습니다. 자료마다 한 항목씩 추가하십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset} in “{file}” must be a JSON object with at least “source”.</source>
        <translation>“{file}”의 자료 {dataset}은(는) 적어도 “source”가 있는 JSON 객체여야 합니다.</translation>
    </message>
    <message>
        <source>Dataset {dataset} in “{file}” has no “source”: state the path or the URI of its layer.</source>
        <translation>“{file}”의 자료 {dataset}에 “source”가 없습니다. 레이어의 경로나 URI를 적으십시오.</translation>
    </message>
    <message>
        <source>“{key}” of dataset {dataset} in “{file}” is {found}, but must be: {expected}.</source>
        <translation>“{file}”의 자료 {dataset}에서 “{key}” 값이 {found}이지만 다음이어야 합니다: {expected}.</translation>
    </message>
    <message>
        <source>Dataset {dataset} in “{file}” names the unknown encoding “{encoding}”: use CP949 or UTF-8.</source>
        <translation>“{file}”의 자료 {dataset}에 알 수 없는 인코딩 “{encoding}”이(가) 적혀 있습니다. CP949나 UTF-8을 쓰십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the file “{file}” does not exist; correct its path in the binding.</source>
        <translation>자료 {dataset}: 파일 “{file}”이(가) 없습니다. 연결에서 경로를 바로잡으십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: this QGIS has no provider “{provider}”; it has {known}.</source>
        <translation>자료 {dataset}: 이 QGIS에는 데이터 제공자 “{provider}”이(가) 없습니다. 쓸 수 있는 제공자: {known}.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the coordinate system “{crs}” is unknown; write it as EPSG:5186.</source>
        <translation>자료 {dataset}: 좌표계 “{crs}”을(를) 알 수 없습니다. EPSG:5186처럼 적으십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: “{file}” is a table without geometry; choose a layer of a map.</source>
        <translation>자료 {dataset}: “{file}”은(는) 도형이 없는 표입니다. 지도 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: “{file}” has no layer “{layer}”; it has {known}.</source>
        <translation>자료 {dataset}: “{file}”에 레이어 “{layer}”이(가) 없습니다. 들어 있는 레이어: {known}.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: “{file}” does not state its encoding and was read as {encoding}.</source>
        <translation>자료 {dataset}: “{file}”에 인코딩이 적혀 있지 않아 {encoding}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the filter “{filter}” does not work on “{file}”; its fields are {fields}.</source>
        <translation>자료 {dataset}: 필터 “{filter}”을(를) “{file}”에 쓸 수 없습니다. 있는 필드: {fields}.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the expression “{expression}” cannot be evaluated: {reason}.</source>
        <translation>자료 {dataset}: 표현식 “{expression}”을(를) 계산할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: {count} invalid geometries of “{file}” were repaired while reading.</source>
        <translation>자료 {dataset}: “{file}”의 잘못된 도형 {count}개를 읽으면서 고쳤습니다.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: {count} features of “{file}” without geometry were left out.</source>
        <translation>자료 {dataset}: “{file}”에서 도형이 없는 객체 {count}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: {count} geometries of “{file}” could not be repaired and were left out.</source>
        <translation>자료 {dataset}: “{file}”에서 고칠 수 없는 도형 {count}개를 제외했습니다.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: “{file}” has no band {band}; it has {bands}.</source>
        <translation>자료 {dataset}: “{file}”에 밴드 {band}이(가) 없습니다. 밴드 수: {bands}.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the raster “{file}” has no place on the ground; georeference it first.</source>
        <translation>자료 {dataset}: 래스터 “{file}”에 위치 정보가 없습니다. 먼저 지리참조를 하십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the raster “{file}” is rotated or not north up; warp it first.</source>
        <translation>자료 {dataset}: 래스터 “{file}”이(가) 회전되어 있거나 북쪽이 위가 아닙니다. 먼저 재투영(warp)하십시오.</translation>
    </message>
    <message>
        <source>There is nothing to check: give a binding or a folder, or add layers to the project.</source>
        <translation>점검할 것이 없습니다. 연결이나 폴더를 지정하거나 프로젝트에 레이어를 추가하십시오.</translation>
    </message>
    <message>
        <source>The folder “{file}” does not exist: correct its path.</source>
        <translation>폴더 “{file}”이(가) 없습니다. 경로를 바로잡으십시오.</translation>
    </message>
    <message>
        <source>{dataset}: nothing to criticise.</source>
        <translation>{dataset}: 지적할 사항이 없습니다.</translation>
    </message>
    <message>
        <source>The scheme uses {dataset}, but the binding has no layer for it: its rules will see no data.</source>
        <translation>평가 체계가 자료 {dataset}을(를) 쓰지만 연결에 레이어가 없습니다. 이 자료의 규칙은 “자료 없음”이 됩니다.</translation>
    </message>
    <message>
        <source>The scheme uses {dataset}, but no layer looks like it: add the layer or bind it yourself.</source>
        <translation>평가 체계가 자료 {dataset}을(를) 쓰지만 비슷한 레이어를 찾지 못했습니다. 레이어를 추가하거나 직접 연결하십시오.</translation>
    </message>
    <message>
        <source>{dataset} is not in the catalogue, so only general checks were made. Similar names there: {known}.</source>
        <translation>{dataset}은(는) 목록에 없는 자료여서 일반 점검만 했습니다. 목록에 있는 비슷한 이름: {known}.</translation>
    </message>
    <message>
        <source>{dataset}: “{file}” has no features here.</source>
        <translation>{dataset}: “{file}”의 객체가 이 범위에 없습니다.</translation>
    </message>
    <message>
        <source>{dataset}: other layers fit too and were not taken: {others}.</source>
        <translation>{dataset}: 다른 레이어도 맞지만 쓰지 않았습니다: {others}.</translation>
    </message>
    <message>
        <source>{dataset}: {crs} counts in degrees; the layer is reprojected before anything is measured.</source>
        <translation>{dataset}: {crs}은(는) 도(°) 단위입니다. 측정하기 전에 투영 좌표계로 변환합니다.</translation>
    </message>
    <message>
        <source>{dataset}: field names with blanks or marks, which some formats refuse: {names}.</source>
        <translation>{dataset}: 필드 이름에 공백이나 기호가 있어 일부 형식에서 쓸 수 없습니다: {names}.</translation>
    </message>
    <message>
        <source>{dataset}: the field {column} holds values that no code list knows: {values}.</source>
        <translation>{dataset}: 필드 {column}에 코드 목록에 없는 값이 있습니다: {values}.</translation>
    </message>
    <message>
        <source>{dataset}: the field {column} is empty in {count} of {total} features.</source>
        <translation>{dataset}: 객체 {total}개 가운데 {count}개에서 필드 {column}이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>{dataset}: the identifier {column} is repeated: {values}.</source>
        <translation>{dataset}: 식별자 {column}의 값이 중복됩니다: {values}.</translation>
    </message>
    <message>
        <source>{dataset}: the field {column} mixes several years: {values}.</source>
        <translation>{dataset}: 필드 {column}에 여러 연도가 섞여 있습니다: {values}.</translation>
    </message>
    <message>
        <source>{dataset}: texts were read in a wrong encoding: {values}; set “encoding” (CP949 or UTF-8).</source>
        <translation>{dataset}: 글자를 잘못된 인코딩으로 읽었습니다: {values}. “encoding”을 CP949나 UTF-8로 지정하십시오.</translation>
    </message>
    <message>
        <source>{dataset}: “{file}” states the encoding {stated}, but its texts are {detected}.</source>
        <translation>{dataset}: “{file}”에 적힌 인코딩은 {stated}이지만 실제 글자는 {detected}입니다.</translation>
    </message>
    <message>
        <source>{dataset}: {count} features have no geometry.</source>
        <translation>{dataset}: 도형이 없는 객체가 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>{dataset}: {count} features repeat the geometry of another one.</source>
        <translation>{dataset}: 다른 객체와 도형이 같은 객체가 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>{dataset}: {count} pairs of polygons overlap, together {area} m².</source>
        <translation>{dataset}: 폴리곤 {count}쌍이 서로 겹칩니다(합계 {area} m²).</translation>
    </message>
    <message>
        <source>{dataset}: {count} pieces of the ground are not covered, together {area} m²: there is no data.</source>
        <translation>{dataset}: 자료가 덮지 않은 곳이 {count}곳 있습니다(합계 {area} m²). 이곳은 자료 없음입니다.</translation>
    </message>
    <message>
        <source>{dataset}: {count} gaps between the polygons, together {area} m²: there is no data.</source>
        <translation>{dataset}: 폴리곤 사이에 빈틈이 {count}곳 있습니다(합계 {area} m²). 이곳은 자료 없음입니다.</translation>
    </message>
    <message>
        <source>{dataset}: “{file}” states no value for “no data”, so every cell counts as data.</source>
        <translation>{dataset}: “{file}”에 “자료 없음” 값이 지정되어 있지 않아 모든 격자를 자료로 봅니다.</translation>
    </message>
    <message>
        <source>{dataset}: “{file}” holds no data in any cell.</source>
        <translation>{dataset}: “{file}”의 모든 격자가 자료 없음입니다.</translation>
    </message>
    <message>
        <source>{dataset}: cells of “{file}” hold codes that no code list knows: {values}.</source>
        <translation>{dataset}: “{file}”의 격자에 코드 목록에 없는 코드가 있습니다: {values}.</translation>
    </message>
    <message>
        <source>{dataset}: {count} blocks of “{file}” cannot be read; the file is damaged.</source>
        <translation>{dataset}: “{file}”에서 읽을 수 없는 부분이 {count}곳 있습니다. 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{file}” does not exist: put the file into the folder “{folder}”.</source>
        <translation>“{file}”이(가) 없습니다. 파일을 폴더 “{folder}”에 넣으십시오.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read ({reason}): check that you may open it.</source>
        <translation>“{file}”을(를) 읽을 수 없습니다({reason}). 열 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{file}” is neither UTF-8 nor CP949 text: save it as “CSV UTF-8” or as plain UTF-8 text.</source>
        <translation>“{file}”은(는) UTF-8도 CP949도 아닙니다. “CSV UTF-8” 또는 UTF-8 텍스트로 저장하십시오.</translation>
    </message>
    <message>
        <source>“{file}” is empty: its first row must be {columns}.</source>
        <translation>“{file}”이(가) 비어 있습니다. 첫 행은 다음과 같아야 합니다: {columns}.</translation>
    </message>
    <message>
        <source>“{file}” is not separated by commas: save it so. Its first row must be {columns}.</source>
        <translation>“{file}”이(가) 쉼표로 구분되어 있지 않습니다. 쉼표로 구분하여 저장하십시오. 첫 행은 다음과 같아야 합니다: {columns}.</translation>
    </message>
    <message>
        <source>“{file}”, row 1: the column “{column}” is missing: add it. Columns: {known}.</source>
        <translation>“{file}” 1행: 열 “{column}”이(가) 없습니다. 추가하십시오. 열: {known}.</translation>
    </message>
    <message>
        <source>“{file}”, row 1: the column “{column}” is unknown: rename or remove it. Columns: {known}.</source>
        <translation>“{file}” 1행: 알 수 없는 열 “{column}”입니다. 이름을 바꾸거나 지우십시오. 열: {known}.</translation>
    </message>
    <message>
        <source>“{file}”, row 1: the column “{column}” stands there twice: remove one.</source>
        <translation>“{file}” 1행: 열 “{column}”이(가) 두 번 있습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {found} cells, but the header has {expected}: add the missing cells.</source>
        <translation>“{file}” {row}행: 칸이 {found}개인데 머리글은 {expected}개입니다. 빠진 칸을 채우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, line {line}, column {position}: malformed JSON ({reason}): correct it there.</source>
        <translation>“{file}” {line}줄 {position}번째 글자: JSON 형식에 맞지 않습니다({reason}). 그곳을 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”: the key “{key}” is given twice: remove one.</source>
        <translation>“{file}”: 키 “{key}”이(가) 두 번 있습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}”: {word} is no number: write a number instead.</source>
        <translation>“{file}”: {word}은(는) 수가 아닙니다. 수로 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}” holds no JSON object: it must begin with {{ and end with }}.</source>
        <translation>“{file}”에 JSON 객체가 없습니다. {{로 시작하고 }}로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>“{file}” is nested too deeply to be read: simplify it.</source>
        <translation>“{file}”의 구조가 너무 깊어 읽을 수 없습니다. 단순하게 고치십시오.</translation>
    </message>
    <message>
        <source>There is no folder “{file}”: choose the folder of a scheme.</source>
        <translation>폴더 “{file}”이(가) 없습니다. 평가 체계의 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>“{file}”: the kind “{value}” is unknown: write one of {known}.</source>
        <translation>“{file}”: 종류 “{value}”을(를) 알 수 없습니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “{column}” is missing or empty: add it.</source>
        <translation>“{file}”: “{column}”이(가) 없거나 비어 있습니다. 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “grades” must list at least one grade: add the scale.</source>
        <translation>“{file}”: “grades”에 등급이 하나 이상 있어야 합니다. 등급 체계를 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”: {column} must be an object with “value”, “label” and “color”: correct it.</source>
        <translation>“{file}”: {column}은(는) “value”, “label”, “color”를 가진 객체여야 합니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”: {column} is {value}, but a grade is a whole number from 1 to {largest}: correct it.</source>
        <translation>“{file}”: {column}의 값이 {value}이지만 등급은 1부터 {largest}까지의 정수여야 합니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”: {column}: the grade {value} is on the scale twice: remove one.</source>
        <translation>“{file}”: {column}: {value}등급이 두 번 있습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}”: {column} is “{value}”, but a colour is written like #1a7837: correct it.</source>
        <translation>“{file}”: {column}의 값이 “{value}”이지만 색은 #1a7837처럼 써야 합니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “{column}” is {value}, which is not on the scale ({scale}): give one of its grades.</source>
        <translation>“{file}”: “{column}”의 값 {value}이(가) 등급 체계({scale})에 없습니다. 그 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “strictest” is {value}, but it must be the lowest or the highest grade: correct it.</source>
        <translation>“{file}”: “strictest”의 값이 {value}이지만 가장 낮거나 가장 높은 등급이어야 합니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “combine” is “{value}”: write “strictest” or “weighted”.</source>
        <translation>“{file}”: “combine”의 값이 “{value}”입니다. “strictest”나 “weighted”를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”: a weight is given for “{indicator}”, an indicator of no rule: correct the name.</source>
        <translation>“{file}”: 규칙에 없는 지표 “{indicator}”에 가중치가 있습니다. 이름을 바로잡으십시오.</translation>
    </message>
    <message>
        <source>“{file}”: the indicator “{indicator}” has no weight: add it to “weights”.</source>
        <translation>“{file}”: 지표 “{indicator}”의 가중치가 없습니다. “weights”에 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”: the weight of “{indicator}” is {value}, but it must be a number above 0: correct it.</source>
        <translation>“{file}”: “{indicator}”의 가중치가 {value}이지만 0보다 큰 수여야 합니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “breaks” holds what is no number ({value}): write numbers.</source>
        <translation>“{file}”: “breaks”에 수가 아닌 값이 있습니다({value}). 수로 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “breaks” ({value}) must ascend without repeats: put them in order.</source>
        <translation>“{file}”: “breaks”({value})는 중복 없이 커지는 순서여야 합니다. 순서를 바로잡으십시오.</translation>
    </message>
    <message>
        <source>“{file}” has no rules: add at least one row below the header.</source>
        <translation>“{file}”에 규칙이 없습니다. 머리글 아래에 한 행 이상 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is empty: fill it in.</source>
        <translation>“{file}” {row}행: “{column}”이(가) 비어 있습니다. 채우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the kind “{value}” is unknown: write one of {known}.</source>
        <translation>“{file}” {row}행: 종류 “{value}”을(를) 알 수 없습니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the grade “{value}” is no whole number: write one of the scale ({scale}).</source>
        <translation>“{file}” {row}행: 등급 “{value}”이(가) 정수가 아닙니다. 등급 체계({scale}) 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the grade {value} is not on the scale ({scale}): write one of its grades.</source>
        <translation>“{file}” {row}행: {value}등급은 등급 체계({scale})에 없습니다. 그 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a rule of kind “{kind}” needs a value: fill in “value”.</source>
        <translation>“{file}” {row}행: 종류가 “{kind}”인 규칙에는 값이 있어야 합니다. “value”를 채우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a rule of kind “presence” takes no value: remove “{value}”.</source>
        <translation>“{file}” {row}행: 종류가 “presence”인 규칙에는 값을 쓰지 않습니다. “{value}”을(를) 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” has an empty alternative: write codes as a|b|c.</source>
        <translation>“{file}” {row}행: “{value}”에 빈 선택지가 있습니다. 코드를 a|b|c처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the percentiles “{value}” must lie between 0 and 100: correct them.</source>
        <translation>“{file}” {row}행: 백분위 “{value}”은(는) 0과 100 사이여야 합니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the distance “{value}” lies below 0 m: correct it.</source>
        <translation>“{file}” {row}행: 거리 “{value}”이(가) 0 m보다 작습니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row} repeats row {other}: remove one of them.</source>
        <translation>“{file}” {row}행이 {other}행과 같습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the rule “{value}” stands in row {other} already: give it another id.</source>
        <translation>“{file}” {row}행: 규칙 “{value}”이(가) 이미 {other}행에 있습니다. 다른 식별자를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” names no dataset at one place: write keys as a, a|b or a|b&amp;c.</source>
        <translation>“{file}” {row}행: “{value}”에 자료 이름이 빠진 곳이 있습니다. a, a|b, a|b&amp;c처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the measure “{value}” is unknown: write one of {known}.</source>
        <translation>“{file}” {row}행: 측정 방법 “{value}”을(를) 알 수 없습니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the consequence “{value}” is unknown: write one of {known}.</source>
        <translation>“{file}” {row}행: 판정 “{value}”을(를) 알 수 없습니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the threshold “{value}” is neither a number nor a range lo..hi.</source>
        <translation>“{file}” {row}행: 기준값 “{value}”이(가) 수도 범위(lo..hi)도 아닙니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the share “{value}” must lie between 0 and 1: write 0.3 for 30 %.</source>
        <translation>“{file}” {row}행: 비율 “{value}”은(는) 0과 1 사이여야 합니다. 30 %는 0.3으로 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the threshold “{value}” of “{measure}” lies below 0: correct it.</source>
        <translation>“{file}” {row}행: “{measure}”의 기준값 “{value}”이(가) 0보다 작습니다. 고치십시오.</translation>
    </message>
    <message>
        <source>The catalogue folder “{file}” holds no datasets: install the plugin again.</source>
        <translation>목록 폴더 “{file}”에 자료가 없습니다. 플러그인을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>“{file}”, dataset “{dataset}”: “{column}” is missing or empty: add it.</source>
        <translation>“{file}”, 자료 “{dataset}”: “{column}”이(가) 없거나 비어 있습니다. 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”, dataset “{dataset}”: “{column}” is “{value}”: write {known}.</source>
        <translation>“{file}”, 자료 “{dataset}”: “{column}”의 값이 “{value}”입니다. 다음 가운데 하나를 쓰십시오: {known}.</translation>
    </message>
    <message>
        <source>“{file}”, dataset “{dataset}”: “{column}” names no code list: add codes/{name}.csv.</source>
        <translation>“{file}”, 자료 “{dataset}”: “{column}”에 적힌 코드 목록이 없습니다. codes/{name}.csv를 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”: the dataset “{dataset}” is described twice: remove one.</source>
        <translation>“{file}”: 자료 “{dataset}”이(가) 두 번 있습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the code “{value}” stands there twice: remove one.</source>
        <translation>“{file}” {row}행: 코드 “{value}”이(가) 두 번 있습니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>The layer of sites holds no feature: draw or select at least one site.</source>
        <translation>대상지 레이어에 객체가 없습니다. 대상지를 하나 이상 그리거나 고르십시오.</translation>
    </message>
    <message>
        <source>The layer of sites has no coordinate reference system: set it in the layer&apos;s properties.</source>
        <translation>대상지 레이어에 좌표계가 없습니다. 레이어 속성에서 지정하십시오.</translation>
    </message>
    <message>
        <source>The site “{site}” has no area: draw its polygon, or remove the feature.</source>
        <translation>대상지 “{site}”의 면적이 없습니다. 폴리곤을 그리거나 객체를 지우십시오.</translation>
    </message>
    <message>
        <source>At the site “{site}” areas in the analysis CRS {crs} are wrong by {percent} %: it is made for another place or purpose. Choose the projected CRS that is used there.</source>
        <translation>대상지 “{site}”에서 분석 좌표계 {crs}(으)로 잰 면적은 {percent} % 틀립니다. 다른 지역이나 용도로 만든 좌표계이므로 그곳에서 쓰는 투영 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>In the middle of the evaluated extent areas in the analysis CRS {crs} are wrong by {percent} %: it is made for another place or purpose. Choose the projected CRS that is used there.</source>
        <translation>평가 범위의 가운데에서 분석 좌표계 {crs}(으)로 잰 면적은 {percent} % 틀립니다. 다른 지역이나 용도로 만든 좌표계이므로 그곳에서 쓰는 투영 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>{crs} does not measure in metres: choose a projected CRS in metres, for example EPSG:5179.</source>
        <translation>{crs}은(는) 미터 단위가 아닙니다. 미터 단위의 투영 좌표계(예: EPSG:5179)를 고르십시오.</translation>
    </message>
    <message>
        <source>The analysis CRS is not known: choose a projected CRS, for example EPSG:5179.</source>
        <translation>분석 좌표계를 알 수 없습니다. 투영 좌표계(예: EPSG:5179)를 고르십시오.</translation>
    </message>
    <message>
        <source>The layer of sites has no field “{field}”: choose one of {known}.</source>
        <translation>대상지 레이어에 필드 “{field}”이(가) 없습니다. {known} 가운데 하나를 고르십시오.</translation>
    </message>
    <message>
        <source>The raster “{file}” could not be read: check that the file is whole.</source>
        <translation>래스터 “{file}”을(를) 읽을 수 없습니다. 파일이 온전한지 확인하십시오.</translation>
    </message>
    <message>
        <source>Two outputs have the same file “{file}”: give each its own name.</source>
        <translation>두 출력의 파일이 “{file}”(으)로 같습니다. 서로 다른 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written because the folder “{folder}” does not exist: create it first.</source>
        <translation>폴더 “{folder}”이(가) 없어 “{file}”을(를) 저장할 수 없습니다. 먼저 폴더를 만드십시오.</translation>
    </message>
    <message>
        <source>The analysis CRS “{crs}” is not valid: choose one such as EPSG:5179.</source>
        <translation>분석 좌표계 “{crs}”이(가) 올바르지 않습니다. EPSG:5179 같은 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>The cell size must be a number of metres above 0, but it is {size}.</source>
        <translation>격자 크기는 0보다 큰 미터 값이어야 하지만 {size}입니다.</translation>
    </message>
    <message>
        <source>The scheme “{scheme}” does not grade land; choose a scheme of kind “zoning”.</source>
        <translation>평가 체계 “{scheme}”은(는) 토지 등급을 매기는 것이 아닙니다. 종류가 “zoning”인 평가 체계를 고르십시오.</translation>
    </message>
    <message>
        <source>The evaluated extent is empty: give an extent, or layers that hold features.</source>
        <translation>평가 범위가 비어 있습니다. 범위를 지정하거나 객체가 있는 레이어를 쓰십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no feature to explain: draw or choose one.</source>
        <translation>레이어 “{layer}”에 설명할 객체가 없습니다. 객체를 그리거나 고르십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no polygon within the evaluated extent: choose another layer.</source>
        <translation>레이어 “{layer}”의 폴리곤이 평가 범위 안에 없습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>Rule {rule} of the scheme names no field, but “{dataset}” is a vector layer: name the field.</source>
        <translation>평가 체계의 규칙 {rule}에 필드가 없지만 “{dataset}”은(는) 벡터 레이어입니다. 필드를 적으십시오.</translation>
    </message>
    <message>
        <source>Choose the field that names the units of the layer “{layer}”.</source>
        <translation>레이어 “{layer}”에서 집계 단위의 이름이 든 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>The raster “{file}” could not be read: {reason}. Check that the file is whole.</source>
        <translation>래스터 “{file}”을(를) 읽을 수 없습니다: {reason}. 파일이 온전한지 확인하십시오.</translation>
    </message>
    <message>
        <source>The output “{file}” is one of the inputs; inputs are never overwritten: choose another name.</source>
        <translation>출력 “{file}”은(는) 입력 파일입니다. 입력은 덮어쓰지 않으니 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>No scheme is called “{name}”: choose one of {known}, or give the folder of your own scheme.</source>
        <translation>“{name}”이라는 평가 체계가 없습니다. {known} 가운데 하나를 고르거나 직접 만든 평가 체계의 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>The binding “{file}” is not valid JSON at line {row}, column {column} ({reason}): correct it there.</source>
        <translation>연결 파일 “{file}”의 {row}행 {column}열이 JSON 형식에 맞지 않습니다({reason}). 그곳을 고치십시오.</translation>
    </message>
    <message>
        <source>The binding “{file}” has version {found}, but this EcoAxis reads version {known}: correct “version”.</source>
        <translation>연결 파일 “{file}”의 버전은 {found}이지만 이 EcoAxis는 버전 {known}을(를) 읽습니다. “version”을 고치십시오.</translation>
    </message>
    <message>
        <source>The filter of dataset {dataset} in “{file}” is not one plain condition (found “{found}” in “{filter}”): write only a comparison of fields, such as &quot;kind&quot; = 'A'.</source>
        <translation>“{file}”의 자료 {dataset}에 적힌 필터가 단순한 조건 하나가 아닙니다(“{filter}”에 “{found}” 있음). &quot;kind&quot; = 'A'처럼 필드를 비교하는 식만 쓰십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: “{file}” cannot be read as a layer ({reason}); check that the file is whole.</source>
        <translation>자료 {dataset}: “{file}”을(를) 레이어로 읽을 수 없습니다({reason}). 파일이 온전한지 확인하십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the {provider} source “{file}” does not answer ({reason}); check the address, the network and the login.</source>
        <translation>자료 {dataset}: {provider} 원본 “{file}”이(가) 응답하지 않습니다({reason}). 주소, 네트워크, 로그인 정보를 확인하십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: “{file}” states no coordinate system; its coordinates fit {proposal} best (in order: {proposals}). Put the right one into “crs” of the binding.</source>
        <translation>자료 {dataset}: “{file}”에 좌표계가 없습니다. 좌표로 보아 {proposal}이(가) 가장 알맞습니다(가능성 순서: {proposals}). 맞는 좌표계를 연결의 “crs”에 적으십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: “{file}” states no coordinate system and its coordinates ({extent}) fit none that is usual in Korea. Ask its provider and put it into “crs” of the binding.</source>
        <translation>자료 {dataset}: “{file}”에 좌표계가 없고 좌표({extent})가 국내에서 흔히 쓰는 어느 좌표계에도 맞지 않습니다. 제공 기관에 확인하여 연결의 “crs”에 적으십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the geometry of “{file}” is {found}, where {expected} is expected; check that it is the right layer.</source>
        <translation>자료 {dataset}: “{file}”의 도형 종류가 {expected}이(가) 아니라 {found}입니다. 맞는 레이어인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the binding maps {field} to “{actual}”, which “{file}” does not have; its fields are {fields}.</source>
        <translation>자료 {dataset}: 연결에서 {field}에 지정한 필드 “{actual}”이(가) “{file}”에 없습니다. 있는 필드: {fields}.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: “{file}” has no field for {field}; its fields are {fields}. Name the right one in “fields” of the binding.</source>
        <translation>자료 {dataset}: “{file}”에 {field}에 해당하는 필드가 없습니다. 있는 필드: {fields}. 맞는 필드를 연결의 “fields”에 적으십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: {count} geometries of “{file}” lie outside the coordinate system and were left out; check its “crs”.</source>
        <translation>자료 {dataset}: “{file}”에서 좌표계가 표현할 수 없는 곳에 있는 도형 {count}개를 제외했습니다. 연결의 “crs”를 확인하십시오.</translation>
    </message>
    <message>
        <source>{dataset}: “{file}” states no coordinate system; {proposal} was proposed (in order: {proposals}). Confirm it before you use the binding.</source>
        <translation>{dataset}: “{file}”에 좌표계가 없어 {proposal}을(를) 제안했습니다(가능성 순서: {proposals}). 연결을 쓰기 전에 확인하십시오.</translation>
    </message>
    <message>
        <source>{dataset}: “{file}” lies away from all other layers (degrees {extent}); most often its coordinate system is wrong.</source>
        <translation>{dataset}: “{file}”이(가) 다른 모든 레이어와 떨어져 있습니다(경위도 {extent}). 대개 좌표계가 잘못된 경우입니다.</translation>
    </message>
    <message>
        <source>{dataset}: the field {column} holds headings as values: {values}; correct or remove these rows.</source>
        <translation>{dataset}: 필드 {column}에 머리글이 값으로 들어 있습니다: {values}. 해당 행을 고치거나 지우십시오.</translation>
    </message>
    <message>
        <source>{dataset}: {count} geometries are invalid (they cross themselves); they are repaired on reading.</source>
        <translation>{dataset}: 잘못된 도형(스스로 교차 등)이 {count}개 있습니다. 읽을 때 고칩니다.</translation>
    </message>
    <message>
        <source>{dataset}: {count} cells of “{file}” are outside the scale {scale} (lowest {lowest}, highest {highest}).</source>
        <translation>{dataset}: “{file}”의 격자 {count}개가 범위 {scale}을(를) 벗어납니다(최솟값 {lowest}, 최댓값 {highest}).</translation>
    </message>
    <message>
        <source>The report “{file}” cannot be written: close the programs that have it open, or choose an existing folder where you may write.</source>
        <translation>보고서 “{file}”을(를) 저장할 수 없습니다. 파일을 연 프로그램을 닫거나, 쓰기 권한이 있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>No Korean font was found, so Hangul in the report may show as boxes: install one of these fonts and write the report again: {fonts}.</source>
        <translation>한글 글꼴을 찾지 못해 보고서의 한글이 네모로 보일 수 있습니다. 다음 글꼴 가운데 하나를 설치하고 보고서를 다시 작성하십시오: {fonts}.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {found} cells, but the header has {expected}: quote texts that hold commas.</source>
        <translation>“{file}” {row}행: 칸이 {found}개인데 머리글은 {expected}개입니다. 쉼표가 든 글은 큰따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row} (line {line}): the double quotes are not balanced ({reason}): enclose the cell in quotes and double those inside.</source>
        <translation>“{file}” {row}행(줄 {line}): 큰따옴표의 짝이 맞지 않습니다({reason}). 칸 전체를 큰따옴표로 묶고 안쪽 큰따옴표는 두 번 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “legal_basis” must be a list of texts, or of objects with “title” and “date”: correct it.</source>
        <translation>“{file}”: “legal_basis”는 글의 목록이거나 “title”과 “date”를 가진 객체의 목록이어야 합니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “breaks” has {found} numbers, but the scale needs {expected}, one fewer than grades.</source>
        <translation>“{file}”: “breaks”의 수가 {found}개이지만 등급 수보다 하나 적은 {expected}개여야 합니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the certainty “{value}” is unknown: write published, reported or assumed.</source>
        <translation>“{file}” {row}행: 확실성 “{value}”을(를) 알 수 없습니다. published(확정), reported(보고됨), assumed(가정) 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” is no range: write lo..hi with lo below hi; either end may be empty.</source>
        <translation>“{file}” {row}행: “{value}”은(는) 범위가 아닙니다. lo..hi(lo가 hi보다 작게)로 쓰십시오. 한쪽은 비울 수 있습니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a rule of kind “{kind}” on “{dataset}” needs a field: write one of {known}.</source>
        <translation>“{file}” {row}행: 자료 “{dataset}”에 대한 “{kind}” 규칙에는 필드가 있어야 합니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>The scheme “{name}” grades land and cannot judge a site: choose a screening scheme, one of {known}.</source>
        <translation>평가 체계 “{name}”은(는) 토지 등급을 매기는 것이어서 대상지를 판정할 수 없습니다. 입지 검토용 평가 체계를 고르십시오: {known}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the expression of rule “{rule}” cannot be read: {reason}. Correct: {expression}</source>
        <translation>{file} {row}행: 규칙 “{rule}”의 표현식을 읽을 수 없습니다: {reason}. 다음을 고치십시오: {expression}</translation>
    </message>
    <message>
        <source>{file}, row {row}: the expression of rule “{rule}” names the field “{field}”, which “{dataset}” does not have. Use one of {known}, or map the field in the binding.</source>
        <translation>{file} {row}행: 규칙 “{rule}”의 표현식에 쓴 필드 “{field}”이(가) 자료 “{dataset}”에 없습니다. {known} 가운데 하나를 쓰거나 연결에서 필드를 지정하십시오.</translation>
    </message>
    <message>
        <source>The expression of rule “{rule}” (row {row}) could not be evaluated: {reason}. Correct: {expression}</source>
        <translation>규칙 “{rule}”({row}행)의 표현식을 계산할 수 없습니다: {reason}. 다음을 고치십시오: {expression}</translation>
    </message>
    <message>
        <source>The expression of rule “{rule}” (row {row}) gave “{found}”, but a number or true/false is needed. Correct: {expression}</source>
        <translation>규칙 “{rule}”({row}행)의 표현식이 “{found}”을(를) 냈지만 수나 참·거짓이어야 합니다. 다음을 고치십시오: {expression}</translation>
    </message>
    <message>
        <source>{file}, row {row}: rule “{rule}” measures “{measure}”, which the {geometry} data of “{dataset}” cannot give. Possible there: {possible}.</source>
        <translation>{file} {row}행: 규칙 “{rule}”의 측정 방법 “{measure}”은(는) 자료 “{dataset}”의 도형({geometry})에 쓸 수 없습니다. 쓸 수 있는 것: {possible}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: rule “{rule}” measures a value but names none: write the field that holds the number as its expression.</source>
        <translation>{file} {row}행: 규칙 “{rule}”은(는) 값을 측정하지만 어느 값인지 적혀 있지 않습니다. 수가 들어 있는 필드를 표현식에 쓰십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the rules joins “{dataset}”, but only polygon layers can be intersected: bind polygons.</source>
        <translation>규칙 {row}행은 “{dataset}”을(를) 교차하지만 폴리곤 레이어만 교차할 수 있습니다. 폴리곤을 연결하십시오.</translation>
    </message>
    <message>
        <source>The outline of the site “{site}” crosses itself, and repairing it would change its area by {share} %: correct its vertices.</source>
        <translation>대상지 “{site}”의 경계가 스스로 교차하며, 고치면 면적이 {share} % 달라집니다. 꼭짓점을 바로잡으십시오.</translation>
    </message>
    <message>
        <source>The outline of the site “{site}” was not valid and has been repaired; its area did not change by more than 0.1 %.</source>
        <translation>대상지 “{site}”의 경계가 올바르지 않아 고쳤습니다. 면적 변화는 0.1 % 이하입니다.</translation>
    </message>
    <message>
        <source>The site “{site}” cannot be expressed in {crs}: check the coordinate reference system of the layer.</source>
        <translation>대상지 “{site}”을(를) {crs}(으)로 나타낼 수 없습니다. 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>{crs} measures in degrees, so areas and distances would be wrong: choose a projected CRS, in Korea for example EPSG:5179 or EPSG:5186.</source>
        <translation>{crs}은(는) 도(°) 단위여서 면적과 거리가 틀리게 됩니다. 투영 좌표계(예: EPSG:5179, EPSG:5186)를 고르십시오.</translation>
    </message>
    <message>
        <source>“{dataset}” has no data on {area} m² ({share} %) of the site “{site}”: its rules are unknown there.</source>
        <translation>대상지 “{site}”의 {area} m²({share} %)에 “{dataset}” 자료가 없습니다. 이 부분에서 해당 규칙은 판단 불가입니다.</translation>
    </message>
    <message>
        <source>“{dataset}” has no data anywhere on the site “{site}”: its rules are unknown. Check its CRS and extent.</source>
        <translation>대상지 “{site}” 전체에 “{dataset}” 자료가 없습니다. 해당 규칙은 판단 불가입니다. 자료의 좌표계와 범위를 확인하십시오.</translation>
    </message>
    <message>
        <source>No layer is bound to “{dataset}”, so {count} rules of the scheme are unknown for every site.</source>
        <translation>“{dataset}”에 연결된 레이어가 없어 규칙 {count}개는 모든 대상지에서 판단 불가입니다.</translation>
    </message>
    <message>
        <source>“{dataset}” lies far away from the site “{site}”: check its CRS, and that the layer covers this area.</source>
        <translation>“{dataset}” 자료가 대상지 “{site}”에서 멀리 떨어져 있습니다. 좌표계와, 레이어가 이 지역을 덮는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Two polygons could not be overlaid ({reason}): repair the layers with “Fix geometries” and try again.</source>
        <translation>두 폴리곤을 중첩할 수 없습니다({reason}). “도형 수정(Fix geometries)”으로 레이어를 고친 뒤 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: close the programs that have it open, or choose a folder where you may write.</source>
        <translation>“{file}”을(를) 저장할 수 없습니다. 파일을 연 프로그램을 닫거나, 쓰기 권한이 있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The analysis CRS {crs} counts in degrees, so cells and areas would be wrong: choose a projected one, such as EPSG:5179 or EPSG:5186.</source>
        <translation>분석 좌표계 {crs}은(는) 도(°) 단위여서 격자와 면적이 틀리게 됩니다. EPSG:5179나 EPSG:5186 같은 투영 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>No bound layer touches the evaluated extent {extent} ({crs}): check the extent and the CRS of the layers.</source>
        <translation>연결된 레이어 가운데 평가 범위 {extent}({crs})와 만나는 것이 없습니다. 범위와 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>The dataset “{dataset}” does not touch the evaluated extent, so none of its rules can speak: check its CRS and the extent.</source>
        <translation>자료 “{dataset}”이(가) 평가 범위와 만나지 않아 이 자료의 규칙을 적용할 수 없습니다. 좌표계와 범위를 확인하십시오.</translation>
    </message>
    <message>
        <source>The grid would have {rows} x {columns} cells, more than a raster file can hold: choose a larger cell size or a smaller extent.</source>
        <translation>격자가 {rows} x {columns}개가 되어 래스터 파일의 한도를 넘습니다. 격자를 키우거나 범위를 줄이십시오.</translation>
    </message>
    <message>
        <source>{count} features of “{dataset}” hold text in the field “{field}” where a number is needed (for example “{example}”); no rule on that field speaks there.</source>
        <translation>“{dataset}”의 객체 {count}개는 수가 있어야 할 필드 “{field}”에 글자가 들어 있습니다(예: “{example}”). 그곳에는 이 필드의 규칙을 적용하지 않았습니다.</translation>
    </message>
    <message>
        <source>No layer in “{file}” looks like a dataset of the catalogue: write a binding.json that names the layers.</source>
        <translation>“{file}”의 레이어 가운데 목록의 자료로 보이는 것이 없습니다. 레이어를 적은 binding.json을 작성하십시오.</translation>
    </message>
    <message>
        <source>A feature of the layer “{layer}” lies outside the coordinate system {crs}: check its coordinates and the CRS of the layer.</source>
        <translation>레이어 “{layer}”의 객체가 좌표계 {crs}(으)로 나타낼 수 없는 곳에 있습니다. 좌표와 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>Parts of the site “{site}” overlap or share an edge: they have been dissolved, and the ground counts once.</source>
        <translation>대상지 “{site}”의 부분들이 서로 겹치거나 변을 공유하여 하나로 합쳤습니다. 겹친 땅은 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” holds {found} and not geometries of one kind: export it as a layer of polygons or points.</source>
        <translation>레이어 “{layer}”의 도형은 한 가지 종류가 아니라 {found}입니다. 폴리곤이나 점 레이어로 내보내서 쓰십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate reference system; its extent fits {proposals}, the likeliest first. Set the right one in the layer's properties.</source>
        <translation>레이어 “{layer}”에 좌표계가 없습니다. 범위로 보아 가능성이 큰 순서로 {proposals}입니다. 레이어 속성에서 맞는 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no coordinate reference system: set it in the layer's properties.</source>
        <translation>레이어 “{layer}”에 좌표계가 없습니다. 레이어 속성에서 지정하십시오.</translation>
    </message>
    <message>
        <source>The assessment “{file}” has no column “{column}”; it has {columns}.</source>
        <translation>평가표 “{file}”에 열 “{column}”이(가) 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>The assessment “{file}” has no row “overall” in the column “{column}”: give the table that assessing ecosystems writes.</source>
        <translation>평가표 “{file}”의 열 “{column}”에 “overall” 행이 없습니다. 생태계 평가가 만든 표를 지정하십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the assessment “{file}” does not name its ecosystem: fill the column “{column}”.</source>
        <translation>평가표 “{file}”의 {row}행에 생태계 이름이 없습니다. 열 “{column}”을(를) 채우십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the assessment “{file}” assesses the ecosystem “{ecosystem}” a second time {year}: keep one row “overall”, or name the field that holds the year.</source>
        <translation>평가표 “{file}”의 {row}행이 생태계 “{ecosystem}”을(를) 두 번째로 평가합니다 {year}. “overall” 행을 하나만 남기거나 연도 필드를 지정하십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the assessment “{file}” has “{value}” as its year in the column “{column}”: write a whole year such as 2024.</source>
        <translation>평가표 “{file}”의 {row}행, 열 “{column}”의 연도가 “{value}”입니다. 2024처럼 정수로 적으십시오.</translation>
    </message>
    <message>
        <source>Row {row} of the assessment “{file}” has the unknown category “{value}” in the column “{column}”: use one of {known}.</source>
        <translation>평가표 “{file}”의 {row}행, 열 “{column}”에 알 수 없는 범주 “{value}”이(가) 있습니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>None of the ecosystems of the map is in the assessment: the map has {mapped} in the field “{column}”, the assessment has {assessed}. Check the field and the names.</source>
        <translation>지도의 생태계가 평가표에 하나도 없습니다. 지도의 필드 “{column}”에는 {mapped}, 평가표에는 {assessed}이(가) 있습니다. 필드와 이름을 확인하십시오.</translation>
    </message>
    <message>
        <source>The ecosystem “{ecosystem}” is assessed, but not on the map: check its name, or the map is of a part of its range only.</source>
        <translation>생태계 “{ecosystem}”은(는) 평가했으나 지도에 없습니다. 이름을 확인하십시오. 지도가 분포역의 일부만 나타낼 수도 있습니다.</translation>
    </message>
    <message>
        <source>The ecosystem “{ecosystem}” of the map has no assessment and becomes NE (not evaluated): check its name, or assess it.</source>
        <translation>지도의 생태계 “{ecosystem}”은(는) 평가가 없어 NE(미평가)가 됩니다. 이름을 확인하거나 평가하십시오.</translation>
    </message>
    <message>
        <source>{count} polygons of the map have no ecosystem in the field “{column}”; they have no category and are in no area.</source>
        <translation>지도의 폴리곤 {count}개는 필드 “{column}”에 생태계 이름이 없어 범주가 없고 면적에 들지 않습니다.</translation>
    </message>
    <message>
        <source>The map of ecosystems has no polygon that names its ecosystem: choose another layer or field.</source>
        <translation>생태계 지도에 생태계 이름이 있는 폴리곤이 없습니다. 다른 레이어나 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>No ecosystem lies in any unit of the layer “{layer}”: check its place and its CRS.</source>
        <translation>레이어 “{layer}”의 단위 구역 안에 생태계가 하나도 없습니다. 위치와 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>On the map of ecosystems areas in the analysis CRS {crs} are wrong by {percent} %: it is made for another place or purpose. Choose the projected CRS that is used there.</source>
        <translation>생태계 지도에서 분석 좌표계 {crs}의 면적 오차가 {percent} %입니다. 다른 지역이나 용도의 좌표계이므로, 그 지역에서 쓰는 투영 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the subcriterion “{value}” is unknown: write one of {known}.</source>
        <translation>“{file}” {row}행: 세부기준 “{value}”을(를) 알 수 없습니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the category “{value}” cannot have a threshold: write one of {known}.</source>
        <translation>“{file}” {row}행: 범주 “{value}”에는 임계값을 둘 수 없습니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is “{value}”, but this row needs one of {known}.</source>
        <translation>“{file}” {row}행: “{column}”이(가) “{value}”인데 이 행에는 {known} 가운데 하나를 써야 합니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is “{value}”: write one of {known}.</source>
        <translation>“{file}” {row}행: “{column}”이(가) “{value}”입니다. {known} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is “{value}”, which is no number: write one.</source>
        <translation>“{file}” {row}행: “{column}”의 “{value}”은(는) 수가 아닙니다. 수를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”: {subcriterion} has no threshold of {category}: add a row.</source>
        <translation>“{file}”: {subcriterion}에 {category} 임계값이 없습니다. 행을 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the threshold of {category} is stricter than that of a higher category in row {other}: correct one of them.</source>
        <translation>“{file}” {row}행: {category}의 임계값이 더 높은 범주의 임계값({other}행)보다 엄격합니다. 둘 중 하나를 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”: “{column}” has an entry “{value}” without a known code or a label: correct it.</source>
        <translation>“{file}”: “{column}”의 항목 “{value}”에 알려진 코드나 이름이 없습니다. 고치십시오.</translation>
    </message>
    <message>
        <source>The scheme “{name}” holds no Red List thresholds: choose one of {known}.</source>
        <translation>평가 체계 “{name}”에는 적색목록 임계값이 없습니다. {known} 가운데 하나를 고르십시오.</translation>
    </message>
    <message>
        <source>The confidence {value} is out of range: give a share between 0 and 1, such as 0.9.</source>
        <translation>신뢰수준 {value}이(가) 범위를 벗어났습니다. 0.9처럼 0과 1 사이의 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>The evidence table “{file}” has no rows: add at least one.</source>
        <translation>근거표 “{file}”에 행이 없습니다. 하나 이상 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}” lacks the columns {columns}: they count as empty. Add them if you know more.</source>
        <translation>“{file}”에 열 {columns}이(가) 없어 빈칸으로 봅니다. 알고 있는 값이 있으면 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row 1: the column “{column}” is missing, but {subcriterion} needs it: add it.</source>
        <translation>“{file}” 1행: {subcriterion}에 필요한 열 “{column}”이(가) 없습니다. 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the name of the ecosystem is empty: fill in “ecosystem”.</source>
        <translation>“{file}” {row}행: 생태계 이름이 비어 있습니다. “ecosystem”을 채우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{ecosystem}” has {subcriterion} in row {other} already; only C and D may have several rows: remove one.</source>
        <translation>“{file}” {row}행: “{ecosystem}”의 {subcriterion}이(가) {other}행에 이미 있습니다. 여러 행은 C와 D에만 쓸 수 있으니 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the status “{value}” is unknown: write DD, NE or leave it empty.</source>
        <translation>“{file}” {row}행: 상태 “{value}”을(를) 알 수 없습니다. DD 또는 NE를 쓰거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the status of {subcriterion} of “{ecosystem}” differs from that in row {other}: give every row of it the same.</source>
        <translation>“{file}” {row}행: “{ecosystem}”의 {subcriterion} 상태가 {other}행과 다릅니다. 모든 행에 같은 상태를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {subcriterion} of “{ecosystem}” is {status}, so that its figures do not count: remove the status to assess them.</source>
        <translation>“{file}” {row}행: “{ecosystem}”의 {subcriterion}은(는) {status}이므로 적힌 수치를 쓰지 않습니다. 평가하려면 상태를 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {subcriterion} of “{ecosystem}” has neither a figure nor a status and counts as NE: write DD if its evidence was found insufficient.</source>
        <translation>“{file}” {row}행: “{ecosystem}”의 {subcriterion}에 수치도 상태도 없어 미평가(NE)로 봅니다. 근거가 부족했던 것이면 DD를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {subcriterion} does not use “{column}” ({value}): clear the cell.</source>
        <translation>“{file}” {row}행: {subcriterion}은(는) “{column}”({value})을(를) 쓰지 않습니다. 칸을 비우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is “{value}”, which is no number: write one such as 42.5, &gt;50000 or &lt;2, without a unit or thousands separators.</source>
        <translation>“{file}” {row}행: “{column}”의 “{value}”은(는) 수가 아닙니다. 단위와 천 단위 쉼표 없이 42.5, &gt;50000, &lt;2처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is {value}, below 0: write 0 where there is no decline, or correct it.</source>
        <translation>“{file}” {row}행: “{column}”의 {value}은(는) 0보다 작습니다. 감소가 없으면 0을 쓰고, 아니면 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is {value} %, more than the whole: give at most 100.</source>
        <translation>“{file}” {row}행: “{column}”의 {value} %는 전체를 넘습니다. 100 이하로 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the lower bound {value} is above the best estimate {best}: correct it.</source>
        <translation>“{file}” {row}행: 하한 {value}이(가) 최적 추정값 {best}보다 큽니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the best estimate {value} is above the upper bound {upper}: correct it.</source>
        <translation>“{file}” {row}행: 최적 추정값 {value}이(가) 상한 {upper}보다 큽니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the lower bound {value} is above the upper bound {upper}: correct it.</source>
        <translation>“{file}” {row}행: 하한 {value}이(가) 상한 {upper}보다 큽니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {subcriterion} of “{ecosystem}” has no best estimate; {middle}, from its bounds, is taken.</source>
        <translation>“{file}” {row}행: “{ecosystem}”의 {subcriterion}에 최적 추정값이 없어 범위에서 얻은 {middle}을(를) 씁니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {subcriterion} has a severity but no extent: fill in “best” (100 for the whole distribution).</source>
        <translation>“{file}” {row}행: {subcriterion}에 심각도는 있으나 범위가 없습니다. “best”를 채우십시오(분포 전체이면 100).</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {subcriterion} has an extent but no severity: fill in “severity_best”.</source>
        <translation>“{file}” {row}행: {subcriterion}에 범위는 있으나 심각도가 없습니다. “severity_best”를 채우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is “{value}”: write yes, no or nothing (not assessed); a and b may name what declines, such as yes(i,iii).</source>
        <translation>“{file}” {row}행: “{column}”이(가) “{value}”입니다. yes, no를 쓰거나 비워 두십시오(평가하지 않음). a와 b에는 yes(i,iii)처럼 감소하는 항목을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “locations” is “{value}”: write a whole number from 1, none (no plausible threat) or nothing (not assessed).</source>
        <translation>“{file}” {row}행: “locations”가 “{value}”입니다. 1 이상의 정수나 none(그럴듯한 위협 없음)을 쓰거나 비워 두십시오(평가하지 않음).</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “note” ({value}) does not say for how many years the probability of E holds: write “50 years” or “100 years”.</source>
        <translation>“{file}” {row}행: “note”({value})에 E의 확률이 몇 년 동안의 것인지 없습니다. “50년” 또는 “100년”을 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the distribution “{value}” is unknown: write one of {forms}.</source>
        <translation>“{file}” {row}행: 분포 “{value}”을(를) 알 수 없습니다. {forms} 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the distribution “{value}” has the wrong numbers: write one of {forms}, with a deviation above 0 and ends in ascending order.</source>
        <translation>“{file}” {row}행: 분포 “{value}”의 수가 잘못되었습니다. {forms} 가운데 하나를 쓰되 표준편차는 0보다 크고 끝값은 작은 것부터 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: at least half of the distribution “{value}” lies where “{column}” cannot be: correct it.</source>
        <translation>“{file}” {row}행: 분포 “{value}”의 절반 이상이 “{column}”이(가) 가질 수 없는 값입니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” has draws that it cannot take (below 0, above 100 %): correct it.</source>
        <translation>“{file}” {row}행: “{column}”의 표본에 있을 수 없는 값(0 미만, 100 % 초과)이 있습니다. 고치십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” is a distribution and brings its bounds: clear them.</source>
        <translation>“{file}” {row}행: “{column}”의 분포가 범위까지 정하므로 하한과 상한을 비우십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{column}” holds a distribution: write it as the best estimate.</source>
        <translation>“{file}” {row}행: “{column}”에 분포가 있습니다. 분포는 최적 추정값에 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {subcriterion} of “{ecosystem}” is 0: if nothing is left, give A1 or A3 as 100 so that it counts as collapsed.</source>
        <translation>“{file}” {row}행: “{ecosystem}”의 {subcriterion}이(가) 0입니다. 남은 것이 없으면 붕괴로 평가되도록 A1 또는 A3에 100을 쓰십시오.</translation>
    </message>
    <message>
        <source>{ecosystem}, {subcriterion}: {value} lies within 0.5 of a threshold, so that rounding could change its category {category}: check the figure.</source>
        <translation>{ecosystem} {subcriterion}: {value}이(가) 임계값과 0.5 이내여서 반올림하면 범주 {category}이(가) 바뀔 수 있습니다. 수치를 확인하십시오.</translation>
    </message>
    <message>
        <source>{ecosystem}, E: a probability over {horizon} years does not test {categories}: give the one over 50 years if it is known.</source>
        <translation>{ecosystem} E: {horizon}년 동안의 확률로는 {categories}을(를) 판단할 수 없습니다. 50년 확률을 알면 쓰십시오.</translation>
    </message>
    <message>
        <source>{subcriterion} was tried, but the evidence does not suffice (data deficient).</source>
        <translation>{subcriterion}: 평가를 시도했으나 근거가 부족합니다(정보부족).</translation>
    </message>
    <message>
        <source>{subcriterion} was not evaluated.</source>
        <translation>{subcriterion}: 평가하지 않았습니다.</translation>
    </message>
    <message>
        <source>{subcriterion} was not evaluated: there is no evidence for it.</source>
        <translation>{subcriterion}: 근거가 없어 평가하지 않았습니다.</translation>
    </message>
    <message>
        <source>{category} is the most threatened of {count} assessed subcriteria, given by {supporting}.</source>
        <translation>평가한 세부기준 {count}개 가운데 가장 위협받는 범주는 {category}이며, 이를 정한 세부기준은 {supporting}입니다.</translation>
    </message>
    <message>
        <source>No subcriterion could be assessed; for at least one the evidence does not suffice.</source>
        <translation>평가할 수 있는 세부기준이 없고, 하나 이상은 근거가 부족합니다.</translation>
    </message>
    <message>
        <source>No subcriterion was evaluated.</source>
        <translation>평가한 세부기준이 없습니다.</translation>
    </message>
    <message>
        <source>The decline of {value} % reaches the threshold of {category} ({threshold} %).</source>
        <translation>감소율 {value} %로 {category} 임계값({threshold} %)에 이릅니다.</translation>
    </message>
    <message>
        <source>The decline of {value} % stays below the lowest threshold ({category}: {threshold} %).</source>
        <translation>감소율 {value} %는 가장 낮은 임계값({category}: {threshold} %)에 못 미칩니다.</translation>
    </message>
    <message>
        <source>With a decline of {value} % the whole distribution is lost.</source>
        <translation>감소율 {value} %로 분포 전체가 사라졌습니다.</translation>
    </message>
    <message>
        <source>{extent} % of the distribution has a relative severity of at least {severity} %; {category} needs {threshold} % of it at {severity_threshold} %.</source>
        <translation>분포의 {extent} %에서 상대 심각도가 {severity} % 이상입니다. {category} 조건은 분포의 {threshold} %에서 {severity_threshold} %입니다.</translation>
    </message>
    <message>
        <source>{extent} % of the distribution with a relative severity of at least {severity} % meets no pair of thresholds (the nearest, {category}: {threshold} % of it at {severity_threshold} %).</source>
        <translation>분포의 {extent} %에서 상대 심각도 {severity} % 이상은 어느 임계값 쌍에도 못 미칩니다(가장 가까운 {category}: 분포의 {threshold} %에서 {severity_threshold} %).</translation>
    </message>
    <message>
        <source>The whole distribution ({extent} %) is at its collapse value (relative severity {severity} %).</source>
        <translation>분포 전체({extent} %)가 붕괴값에 이르렀습니다(상대 심각도 {severity} %).</translation>
    </message>
    <message>
        <source>The probability of collapse of {value} % within {horizon} years reaches the threshold of {category} ({threshold} % within {years} years).</source>
        <translation>{horizon}년 이내 붕괴 확률 {value} %로 {category} 임계값({years}년 이내 {threshold} %)에 이릅니다.</translation>
    </message>
    <message>
        <source>The probability of collapse of {value} % within {horizon} years stays below the lowest threshold ({category}: {threshold} % within {years} years).</source>
        <translation>{horizon}년 이내 붕괴 확률 {value} %는 가장 낮은 임계값({category}: {years}년 이내 {threshold} %)에 못 미칩니다.</translation>
    </message>
    <message>
        <source>The extent of occurrence of {value} km² is within {threshold} km² ({category}), and at this level {conditions} holds.</source>
        <translation>출현범위 {value} km²는 {category} 임계값 {threshold} km² 이내이며, 이 단계에서 조건 {conditions}을(를) 충족합니다.</translation>
    </message>
    <message>
        <source>The extent of occurrence of {value} km² is within {threshold} km² ({category}); {unassessed} was not assessed and counts as met in the best reading, as not met in the least threatened one.</source>
        <translation>출현범위 {value} km²는 {category} 임계값 {threshold} km² 이내입니다. 평가하지 않은 조건 {unassessed}은(는) 최적 해석에서 충족, 가장 덜 위협받는 해석에서 미충족으로 봅니다.</translation>
    </message>
    <message>
        <source>The extent of occurrence of {value} km² is within {threshold} km² ({category}), but none of a, b and c holds.</source>
        <translation>출현범위 {value} km²는 {category} 임계값 {threshold} km² 이내이지만 조건 a, b, c를 모두 충족하지 않습니다.</translation>
    </message>
    <message>
        <source>The extent of occurrence of {value} km² exceeds the largest threshold ({category}: {threshold} km²).</source>
        <translation>출현범위 {value} km²는 가장 큰 임계값({category}: {threshold} km²)보다 넓습니다.</translation>
    </message>
    <message>
        <source>The area of occupancy of {value} cells is within {threshold} cells ({category}), and at this level {conditions} holds.</source>
        <translation>점유면적 {value}개 격자는 {category} 임계값 {threshold}개 이내이며, 이 단계에서 조건 {conditions}을(를) 충족합니다.</translation>
    </message>
    <message>
        <source>The area of occupancy of {value} cells is within {threshold} cells ({category}); {unassessed} was not assessed and counts as met in the best reading, as not met in the least threatened one.</source>
        <translation>점유면적 {value}개 격자는 {category} 임계값 {threshold}개 이내입니다. 평가하지 않은 조건 {unassessed}은(는) 최적 해석에서 충족, 가장 덜 위협받는 해석에서 미충족으로 봅니다.</translation>
    </message>
    <message>
        <source>The area of occupancy of {value} cells is within {threshold} cells ({category}), but none of a, b and c holds.</source>
        <translation>점유면적 {value}개 격자는 {category} 임계값 {threshold}개 이내이지만 조건 a, b, c를 모두 충족하지 않습니다.</translation>
    </message>
    <message>
        <source>The area of occupancy of {value} cells exceeds the largest threshold ({category}: {threshold} cells).</source>
        <translation>점유면적 {value}개 격자는 가장 큰 임계값({category}: {threshold}개)보다 많습니다.</translation>
    </message>
    <message>
        <source>There are {locations} threat-defined locations (fewer than {threshold}), prone to collapse within a very short time: {category}.</source>
        <translation>위협 기준 위치가 {locations}곳({threshold}곳 미만)이고 매우 짧은 기간에 붕괴할 수 있어 {category}입니다.</translation>
    </message>
    <message>
        <source>Locations ({locations}; {category} needs fewer than {threshold}) or proneness were not assessed; what is missing counts as met in the best reading, as not met in the least threatened one.</source>
        <translation>위협 기준 위치({locations}; {category} 조건은 {threshold}곳 미만) 또는 붕괴 취약성을 평가하지 않았습니다. 빠진 것은 최적 해석에서 충족, 가장 덜 위협받는 해석에서 미충족으로 봅니다.</translation>
    </message>
    <message>
        <source>There are {locations} threat-defined locations; {category} needs fewer than {threshold}.</source>
        <translation>위협 기준 위치가 {locations}곳입니다. {category} 조건은 {threshold}곳 미만입니다.</translation>
    </message>
    <message>
        <source>There is no plausible threat, so that no locations are defined by one and B3 is not met.</source>
        <translation>그럴듯한 위협이 없어 위협 기준 위치를 정할 수 없으므로 B3를 충족하지 않습니다.</translation>
    </message>
    <message>
        <source>The ecosystem is not prone to collapse within a very short time, so that B3 is not met.</source>
        <translation>매우 짧은 기간에 붕괴할 생태계가 아니므로 B3를 충족하지 않습니다.</translation>
    </message>
    <message>
        <source>{subcriterion}: {value} % reaches nine tenths of the VU threshold ({threshold} %); confirm NT with a reason, or keep the category.</source>
        <translation>{subcriterion}: {value} %는 VU 임계값의 10분의 9({threshold} %)에 이릅니다. 사유를 적어 NT로 확정하거나 범주를 그대로 두십시오.</translation>
    </message>
    <message>
        <source>{subcriterion}: {extent} % of the distribution at a severity of {severity} % is close to VU (convention: {threshold} % at {severity_threshold} %); confirm NT with a reason, or keep the category.</source>
        <translation>{subcriterion}: 분포의 {extent} %에서 심각도 {severity} %는 VU에 가깝습니다(관례: {threshold} %에서 {severity_threshold} %). 사유를 적어 NT로 확정하거나 범주를 그대로 두십시오.</translation>
    </message>
    <message>
        <source>{subcriterion}: an extent of occurrence of {value} km² is close to VU (convention: up to {threshold} km²); confirm NT with a reason, or keep the category.</source>
        <translation>{subcriterion}: 출현범위 {value} km²는 VU에 가깝습니다(관례: {threshold} km² 이하). 사유를 적어 NT로 확정하거나 범주를 그대로 두십시오.</translation>
    </message>
    <message>
        <source>{subcriterion}: an area of occupancy of {value} cells is close to VU (convention: up to {threshold} cells); confirm NT with a reason, or keep the category.</source>
        <translation>{subcriterion}: 점유면적 {value}개 격자는 VU에 가깝습니다(관례: {threshold}개 이하). 사유를 적어 NT로 확정하거나 범주를 그대로 두십시오.</translation>
    </message>
    <message>
        <source>{subcriterion}: {value} is within the VU threshold ({threshold}), but no condition holds; confirm NT with a reason, or keep the category.</source>
        <translation>{subcriterion}: {value}은(는) VU 임계값({threshold}) 이내이지만 충족하는 조건이 없습니다. 사유를 적어 NT로 확정하거나 범주를 그대로 두십시오.</translation>
    </message>
    <message>
        <source>{subcriterion}: the plausible range reaches {most}; confirm NT with a reason, or keep the category.</source>
        <translation>{subcriterion}: 가능한 범위가 {most}까지 이릅니다. 사유를 적어 NT로 확정하거나 범주를 그대로 두십시오.</translation>
    </message>
    <message>
        <source>{subcriterion}: {locations} locations (up to {threshold}) with too little information to assess; NT is possible where less than 30 % of the distribution is unthreatened. Confirm it with a reason.</source>
        <translation>{subcriterion}: 위치가 {locations}곳({threshold}곳 이하)이고 평가할 정보가 부족합니다. 위협받지 않는 분포가 30 % 미만이면 NT일 수 있으니 사유를 적어 확정하십시오.</translation>
    </message>
    <message>
        <source>The year {second} does not come after {first}: a rate of decline needs two dates in their order.</source>
        <translation>{second}년은 {first}년보다 뒤가 아닙니다. 감소율은 앞뒤가 맞는 두 시점이 있어야 구할 수 있습니다.</translation>
    </message>
    <message>
        <source>“{ecosystem}” has two areas for the year {year}: keep one area a date.</source>
        <translation>“{ecosystem}”의 {year}년 면적이 둘입니다. 시점마다 면적을 하나만 두십시오.</translation>
    </message>
    <message>
        <source>The dates of “{ecosystem}” go back from {first} to {second}: give them in their order.</source>
        <translation>“{ecosystem}”의 시점이 {first}년에서 {second}년으로 거꾸로 갑니다. 시간 순서대로 주십시오.</translation>
    </message>
    <message>
        <source>The area of “{ecosystem}” in {year} is {area} km²: an area is a number of at least 0.</source>
        <translation>“{ecosystem}”의 {year}년 면적이 {area} km²입니다. 면적은 0 이상의 수여야 합니다.</translation>
    </message>
    <message>
        <source>The standard error of “{ecosystem}” in {year} is {se} km²: an error is a number of at least 0.</source>
        <translation>“{ecosystem}”의 {year}년 표준오차가 {se} km²입니다. 표준오차는 0 이상의 수여야 합니다.</translation>
    </message>
    <message>
        <source>A decline needs areas at two dates or more, but there is only one of: {ecosystems}.</source>
        <translation>감소를 재려면 두 시점 이상의 면적이 필요한데 다음은 한 시점뿐입니다: {ecosystems}.</translation>
    </message>
    <message>
        <source>“{ecosystem}” has {count} dated area after 1800, so A1, A2a and A2b cannot be measured (data deficient): give a second date.</source>
        <translation>“{ecosystem}”은(는) 1800년 이후의 면적이 {count}개뿐이어서 A1, A2a, A2b를 측정할 수 없습니다(정보부족). 둘째 시점을 주십시오.</translation>
    </message>
    <message>
        <source>An area of “{ecosystem}” is 0, which only the linear model can reach: the others are left out there.</source>
        <translation>“{ecosystem}”에 면적이 0인 시점이 있습니다. 0에 이를 수 있는 것은 선형 모형뿐이므로 다른 모형은 제외했습니다.</translation>
    </message>
    <message>
        <source>One area around 1750 was given for {count} ecosystems: put the areas of 1750 into the table of areas.</source>
        <translation>1750년 무렵 면적을 하나 주었는데 생태계는 {count}개입니다. 1750년 면적을 면적 표에 넣으십시오.</translation>
    </message>
    <message>
        <source>There is nothing to measure: give dated maps or a table of areas.</source>
        <translation>측정할 것이 없습니다. 연도별 지도나 면적 표를 주십시오.</translation>
    </message>
    <message>
        <source>Not all of the maps can be opened ({inputs}): check their paths.</source>
        <translation>열 수 없는 지도가 있습니다({inputs}). 경로를 확인하십시오.</translation>
    </message>
    <message>
        <source>“{text}” is not a year: write whole numbers, such as 1990,2020.</source>
        <translation>“{text}”은(는) 연도가 아닙니다. 1990,2020처럼 정수로 적으십시오.</translation>
    </message>
    <message>
        <source>{years} years were given for {maps} maps: give one year a map, separated by commas.</source>
        <translation>지도는 {maps}개인데 연도는 {years}개입니다. 지도마다 연도 하나를 쉼표로 구분해 적으십시오.</translation>
    </message>
    <message>
        <source>Two maps have the year {year}: a decline is measured between different dates.</source>
        <translation>두 지도의 연도가 모두 {year}년입니다. 감소는 서로 다른 시점 사이에서 잽니다.</translation>
    </message>
    <message>
        <source>The years go back from {first} to {second}: give the maps with the oldest first.</source>
        <translation>연도가 {first}년에서 {second}년으로 거꾸로 갑니다. 오래된 지도부터 주십시오.</translation>
    </message>
    <message>
        <source>“{name}” is neither a raster nor polygons: choose another layer.</source>
        <translation>“{name}”은(는) 래스터도 폴리곤도 아닙니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>The maps “{first}” and “{second}” have no ground in common: check their extents and CRS.</source>
        <translation>지도 “{first}”과(와) “{second}”이(가) 겹치지 않습니다. 범위와 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>No map holds any of the ecosystems asked for ({values}): check the values or the field.</source>
        <translation>어느 지도에도 대상 생태계({values})가 없습니다. 값이나 필드를 확인하십시오.</translation>
    </message>
    <message>
        <source>The name “{name}” was not used, because the maps hold {count} ecosystems.</source>
        <translation>지도에 생태계가 {count}개 있어 이름 “{name}”을(를) 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>The map of {year} does not show “{ecosystem}”: its area is taken as unknown at that date. If the map is complete, choose that such ecosystems have area 0.</source>
        <translation>{year}년 지도에 “{ecosystem}”이(가) 없어 그 시점의 면적을 알 수 없는 것으로 보았습니다. 지도가 빠짐없이 작성되었다면 면적 0으로 보도록 고르십시오.</translation>
    </message>
    <message>
        <source>The map of {year} does not show “{ecosystem}”: its area is taken as 0 there, as asked for.</source>
        <translation>{year}년 지도에 “{ecosystem}”이(가) 없어 선택한 대로 면적을 0으로 보았습니다.</translation>
    </message>
    <message>
        <source>The raster “{file}” counts in degrees ({crs}), so its cells differ in area: reproject it to an equal-area or national CRS in metres.</source>
        <translation>래스터 “{file}”은(는) 단위가 도({crs})여서 격자마다 면적이 다릅니다. 미터 단위의 등면적 좌표계나 국가 좌표계로 변환하십시오.</translation>
    </message>
    <message>
        <source>Areas in the CRS of the raster “{file}” ({crs}) are wrong by {percent} %: reproject it to an equal-area or national CRS.</source>
        <translation>래스터 “{file}”의 좌표계({crs})에서는 면적이 {percent} % 틀립니다. 등면적 좌표계나 국가 좌표계로 변환하십시오.</translation>
    </message>
    <message>
        <source>The CRS {crs} does not keep areas where the maps lie: choose an equal-area one, such as ESRI:54034.</source>
        <translation>좌표계 {crs}은(는) 지도가 있는 곳에서 면적을 유지하지 않습니다. ESRI:54034 같은 등면적 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>The layer “{dataset}” has no field “{column}”: its fields are {fields}.</source>
        <translation>레이어 “{dataset}”에 필드 “{column}”이(가) 없습니다. 있는 필드: {fields}.</translation>
    </message>
    <message>
        <source>The table “{file}” has no column “{column}”; it has: {columns}.</source>
        <translation>표 “{file}”에 열 “{column}”이(가) 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” in the column “{column}” is not a number.</source>
        <translation>“{file}” {row}행: 열 “{column}”의 “{value}”은(는) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the column “{column}” is empty.</source>
        <translation>“{file}” {row}행: 열 “{column}”이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the year {value} is not a whole number.</source>
        <translation>“{file}” {row}행: 연도 {value}은(는) 정수가 아닙니다.</translation>
    </message>
    <message>
        <source>The table of areas is empty: give areas at two dates or more.</source>
        <translation>면적 표가 비어 있습니다. 두 시점 이상의 면적을 주십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the count {count} is below 0; samples are counted from 0.</source>
        <translation>“{file}” {row}행: 표본 수 {count}은(는) 0보다 작습니다. 표본 수는 0 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The area of the class “{name}” in {year} is not known: give it in the column area_km2 of the confusion matrix.</source>
        <translation>{year}년 항목 “{name}”의 면적을 알 수 없습니다. 오차행렬의 area_km2 열에 적으십시오.</translation>
    </message>
    <message>
        <source>The class “{name}” of {year} has fewer than two samples, too few to tell an error.</source>
        <translation>{year}년 항목 “{name}”의 표본이 둘보다 적어 오차를 구할 수 없습니다.</translation>
    </message>
    <message>
        <source>The confusion matrix of {year} belongs to no map: its year must be that of a map.</source>
        <translation>{year}년 오차행렬에 해당하는 지도가 없습니다. 오차행렬의 연도는 지도의 연도와 같아야 합니다.</translation>
    </message>
    <message>
        <source>{file}, row {row}: no ecosystem is named; write its name as in the evidence in “{column}”.</source>
        <translation>{file} {row}행: 생태계 이름이 없습니다. “{column}” 열에 평가 자료와 같은 이름을 적으십시오.</translation>
    </message>
    <message>
        <source>{file}, row {row}: “{ecosystem}” is described a second time; keep one row for each ecosystem.</source>
        <translation>{file} {row}행: “{ecosystem}”이(가) 두 번 기재되었습니다. 생태계마다 한 행만 남기십시오.</translation>
    </message>
    <message>
        <source>{file}: “{column}” is neither a text nor texts by language; write a text, or one under “ko” and “en”.</source>
        <translation>{file}: “{column}”의 값이 글도 언어별 글도 아닙니다. 글을 적거나 “ko”와 “en”에 나누어 적으십시오.</translation>
    </message>
    <message>
        <source>{file}: “{field}” is no part of a description; use one of these: {known}.</source>
        <translation>{file}: “{field}”은(는) 생태계 기재 항목이 아닙니다. 다음 가운데 하나를 쓰십시오: {known}.</translation>
    </message>
    <message>
        <source>{file} describes “{ecosystem}”, which is not assessed; check how its name is written in the evidence.</source>
        <translation>{file}에 기재된 “{ecosystem}”은(는) 평가 대상이 아닙니다. 평가 자료의 이름과 같은지 확인하십시오.</translation>
    </message>
    <message>
        <source>The CRS in which to measure is not known: choose an equal-area one, such as ESRI:54034.</source>
        <translation>측정 좌표계를 알 수 없습니다. ESRI:54034 같은 등적 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>{crs} counts in degrees, so that neither areas nor a grid of metres can be measured in it: choose an equal-area CRS, such as ESRI:54034.</source>
        <translation>{crs} 좌표계는 단위가 도(°)여서 면적도 미터 격자도 잴 수 없습니다. ESRI:54034 같은 등적 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>{crs} does not count in metres: choose an equal-area CRS in metres, such as ESRI:54034.</source>
        <translation>{crs} 좌표계는 단위가 미터가 아닙니다. ESRI:54034처럼 단위가 미터인 등적 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>{crs} is not an equal-area CRS: areas of “{ecosystem}” would be wrong by {percent} %. Choose an equal-area one, such as ESRI:54034.</source>
        <translation>{crs} 좌표계는 등적이 아니어서 “{ecosystem}”의 면적이 {percent} % 틀리게 됩니다. ESRI:54034 같은 등적 좌표계를 고르십시오.</translation>
    </message>
    <message>
        <source>{crs} is not an equal-area CRS: areas of “{ecosystem}” are wrong by up to {percent} %. Choose ESRI:54034 where a figure lies that near to a threshold.</source>
        <translation>{crs} 좌표계는 등적이 아니어서 “{ecosystem}”의 면적이 최대 {percent} % 틀립니다. 값이 기준에 그만큼 가까우면 ESRI:54034를 고르십시오.</translation>
    </message>
    <message>
        <source>The CRS of the layer “{layer}” ({crs}) cannot measure areas well enough, so {chosen} is used instead.</source>
        <translation>“{layer}” 레이어의 좌표계({crs})로는 면적을 정확히 잴 수 없어 {chosen} 좌표계를 씁니다.</translation>
    </message>
    <message>
        <source>A part of the layer “{layer}” cannot be expressed in {crs}: check the CRS of the layer.</source>
        <translation>“{layer}” 레이어의 일부를 {crs} 좌표계로 나타낼 수 없습니다. 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” is neither a raster nor a layer of polygons: choose a map of ecosystems.</source>
        <translation>“{layer}”은(는) 래스터도 폴리곤 레이어도 아닙니다. 생태계 지도를 고르십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” shows no ecosystem at all, so there is nothing to measure: check its values, its filter and its no-data value.</source>
        <translation>“{layer}” 레이어에 생태계가 하나도 없어 잴 것이 없습니다. 값, 필터, 자료 없음 값을 확인하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{field}” that could name ecosystems: choose one of {known}.</source>
        <translation>“{layer}” 레이어에 생태계 이름을 담은 “{field}” 필드가 없습니다. 다음 가운데 고르십시오: {known}.</translation>
    </message>
    <message>
        <source>The raster “{layer}” states no value for no data, so that its background would count as an ecosystem: name the values of the ecosystems (VALUE), or set the no-data value.</source>
        <translation>“{layer}” 래스터에 자료 없음 값이 정해져 있지 않아 배경까지 생태계로 세게 됩니다. 생태계의 값(VALUE)을 적거나 자료 없음 값을 지정하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” does not hold {values}: name some of the values that it holds ({known}).</source>
        <translation>“{layer}” 레이어에 {values} 값이 없습니다. 들어 있는 값({known}) 가운데에서 적으십시오.</translation>
    </message>
    <message>
        <source>The raster “{layer}” holds more than {most} different values, so it does not look like a map of ecosystems: choose another band or layer, or name the values (VALUE).</source>
        <translation>“{layer}” 래스터에는 서로 다른 값이 {most}개가 넘어 생태계 지도로 보이지 않습니다. 다른 밴드나 레이어를 고르거나 값(VALUE)을 적으십시오.</translation>
    </message>
    <message>
        <source>{count} features of the layer “{layer}” name no ecosystem and are left out.</source>
        <translation>“{layer}” 레이어의 객체 {count}개는 생태계 이름이 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>{count} features of the layer “{layer}” were not valid and were repaired for measuring.</source>
        <translation>“{layer}” 레이어의 객체 {count}개는 도형이 올바르지 않아 고쳐서 쟀습니다.</translation>
    </message>
    <message>
        <source>The cells of “{layer}” are measured in degrees and differ in area, but each counts the same for the 1 % rules: use a raster in an equal-area CRS where that decides.</source>
        <translation>“{layer}”의 격자는 단위가 도(°)여서 면적이 서로 다르지만 1 % 규칙에서는 똑같이 셉니다. 그 차이가 결과를 바꿀 수 있으면 등적 좌표계의 래스터를 쓰십시오.</translation>
    </message>
    <message>
        <source>The size of the grid cells must be a number of metres above 0, but it is {size}.</source>
        <translation>격자 크기는 0보다 큰 미터 값이어야 하는데 {size}입니다.</translation>
    </message>
    <message>
        <source>A step of {step} m does not divide grid cells of {size} m into whole parts: choose a step that does.</source>
        <translation>간격 {step} m로는 {size} m 격자가 나누어떨어지지 않습니다. 나누어떨어지는 간격을 고르십시오.</translation>
    </message>
    <message>
        <source>Placements at steps of {step} m are too many for this map: choose a step of at least {least} m, or leave the step out.</source>
        <translation>이 지도에서 간격 {step} m로는 격자 위치가 너무 많습니다. {least} m 이상의 간격을 고르거나 간격을 비워 두십시오.</translation>
    </message>
    <message>
        <source>The map is too large for placements at every pixel: they are taken at steps of {step} m.</source>
        <translation>지도가 너무 커서 화소마다 격자를 옮길 수 없으므로 {step} m 간격으로 옮깁니다.</translation>
    </message>
    <message>
        <source>The 1 % of “{ecosystem}” falls exactly between two cells: a slightly different map may give another number of cells.</source>
        <translation>“{ecosystem}”의 누적 1 %가 두 격자 사이에 꼭 맞게 걸립니다. 지도가 조금만 달라도 격자 수가 바뀔 수 있습니다.</translation>
    </message>
    <message>
        <source>The scheme “{name}” holds Red List thresholds and judges no land: choose one of kind zoning or screening.</source>
        <translation>평가 체계 “{name}”은(는) 적색목록 임계값이어서 땅을 평가하지 않습니다. 종류가 zoning이나 screening인 것을 고르십시오.</translation>
    </message>
    <message>
        <source>None of the datasets of the scheme “{scheme}” is bound to a layer, so there is nothing to grade: choose a binding.json, which “Check data” proposes for your layers. The scheme reads {datasets}.</source>
        <translation>평가 체계 “{scheme}”의 자료 가운데 레이어에 연결된 것이 없어 등급을 매길 수 없습니다. binding.json을 지정하십시오. “자료 점검”이 프로젝트의 레이어에 맞는 연결을 제안합니다. 이 체계가 읽는 자료: {datasets}.</translation>
    </message>
    <message>
        <source>Datasets of the scheme without a layer: {count}; their rules ({rules}) are not evaluated. {datasets}.</source>
        <translation>평가 체계가 읽는 자료 가운데 {count}개가 레이어에 연결되지 않아 그 규칙 {rules}개를 적용하지 않았습니다: {datasets}.</translation>
    </message>
    <message>
        <source>The date “{date}” of the report is none: write it as 2026-03-31, or leave it empty for today.</source>
        <translation>보고서 날짜 “{date}”은(는) 날짜가 아닙니다. 2026-03-31처럼 쓰거나 비워 두십시오(오늘).</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{field}” with the names of the ecosystems: choose another.</source>
        <translation>레이어 “{layer}”에 생태계 이름 필드 “{field}”이(가) 없습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” is no subcriterion of functional decline: choose one of {known}.</source>
        <translation>“{name}”은(는) 기능 저하의 세부기준이 아닙니다. 다음 가운데 고르십시오: {known}.</translation>
    </message>
    <message>
        <source>The distribution is empty: no cell or polygon of the ecosystems asked for lies in it.</source>
        <translation>분포가 비어 있습니다. 대상 생태계의 격자나 폴리곤이 없습니다.</translation>
    </message>
    <message>
        <source>The distribution can be opened neither as a raster nor as polygons: choose another layer.</source>
        <translation>분포를 래스터로도 폴리곤으로도 열 수 없습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>The collapse value equals the initial value in every cell of the distribution, so nothing is left to lose: check the collapse value.</source>
        <translation>분포의 모든 격자에서 붕괴값이 처음 값과 같아 더 잃을 것이 없습니다. 붕괴값을 확인하십시오.</translation>
    </message>
    <message>
        <source>No cell of the distribution has an initial value and a collapse value: check the rasters.</source>
        <translation>분포 안에 처음 값과 붕괴값이 모두 있는 격자가 없습니다. 래스터를 확인하십시오.</translation>
    </message>
    <message>
        <source>“{text}” is no collapse value: give a number, a range from low to high such as 10..20, or a raster.</source>
        <translation>“{text}”은(는) 붕괴값이 아닙니다. 숫자, 10..20처럼 낮은 값에서 높은 값까지의 범위, 또는 래스터를 주십시오.</translation>
    </message>
    <message>
        <source>The raster “{name}” cannot be opened: check its path.</source>
        <translation>래스터 “{name}”을(를) 열 수 없습니다. 경로를 확인하십시오.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have no ground in common: check their extents and CRS.</source>
        <translation>“{first}”과(와) “{second}”이(가) 겹치지 않습니다. 범위와 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>The cells of “{file}” are {width} by {height}, not square: resample it to square cells.</source>
        <translation>“{file}”의 격자는 {width} × {height}이며 정사각형이 아닙니다. 정사각형 격자로 다시 표본화하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{field}”: its fields are {fields}.</source>
        <translation>레이어 “{layer}”에 필드 “{field}”이(가) 없습니다. 있는 필드: {fields}.</translation>
    </message>
    <message>
        <source>“{ecosystem}”: {area} km² ({cells} cells) were at or past the collapse value at the start; they are counted apart and have no severity.</source>
        <translation>“{ecosystem}”: {area} km²({cells}개 격자)는 처음부터 붕괴값에 이르렀거나 지나 있었습니다. 따로 세며 심각도는 구하지 않습니다.</translation>
    </message>
    <message>
        <source>“{ecosystem}”: {area} km² ({cells} cells) of the distribution have no data and are left out.</source>
        <translation>“{ecosystem}”: 분포 가운데 {area} km²({cells}개 격자)는 자료가 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{column}”: name one of {columns}.</source>
        <translation>레이어 “{layer}”에 필드 “{column}”이(가) 없습니다. {columns} 가운데 하나를 지정하십시오.</translation>
    </message>
    <message>
        <source>{count} polygons of the layer “{layer}” have no name in the field “{column}”; they are no unit.</source>
        <translation>레이어 “{layer}”의 폴리곤 {count}개는 필드 “{column}”에 이름이 없어 단위 구역으로 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: band {band} of “{file}” holds complex numbers; bind a band of real numbers.</source>
        <translation>자료 {dataset}: “{file}”의 밴드 {band}이(가) 복소수입니다. 실수 값을 가진 밴드를 연결하십시오.</translation>
    </message>
    <message>
        <source>Dataset {dataset}: the .cpg of “{file}” says {stated}, but its texts are {encoding} and were read as such.</source>
        <translation>자료 {dataset}: “{file}”의 .cpg에는 {stated}(이)라고 적혀 있으나 실제 글자에 맞게 {encoding}(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>“{ecosystem}” has the area 0 at every date, so nothing could decline: give a date at which it was.</source>
        <translation>“{ecosystem}”의 면적이 모든 시점에서 0이어서 감소를 잴 수 없습니다. 생태계가 있던 시점을 주십시오.</translation>
    </message>
    <message>
        <source>There are no ecological axes: choose a layer of polygons or centre lines, or bind the dataset “ecological_axis”.</source>
        <translation>생태축이 없습니다. 폴리곤이나 중심선 레이어를 고르거나 “ecological_axis” 자료를 연결하십시오.</translation>
    </message>
    <message>
        <source>The layer of ecological axes has no polygon and no line: choose another layer or filter.</source>
        <translation>생태축 레이어에 폴리곤도 선도 없습니다. 다른 레이어나 필터를 고르십시오.</translation>
    </message>
    <message>
        <source>The kind of axis “{kind}” is not known: write one of {known}, or leave the field out.</source>
        <translation>생태축의 종류 “{kind}”을(를) 알 수 없습니다. {known} 가운데 하나를 쓰거나 필드를 비워 두십시오.</translation>
    </message>
    <message>
        <source>“{value}” is no dispersal distance: write metres above 0, separated by commas.</source>
        <translation>“{value}”은(는) 이동거리가 아닙니다. 0보다 큰 미터 값을 쉼표로 나누어 쓰십시오.</translation>
    </message>
    <message>
        <source>The dataset “{dataset}” is bound to a raster, but polygons or lines are needed: bind a layer.</source>
        <translation>자료 “{dataset}”에 래스터가 연결되어 있으나 폴리곤이나 선이 필요합니다. 벡터 레이어를 연결하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has {cells} cells around the axes, which need {needed} GB; {free} GB are free. Choose a raster with larger cells, or assess fewer axes at a time.</source>
        <translation>“{layer}”은(는) 생태축 둘레에 격자가 {cells}개 있어 {needed} GB가 필요하나 {free} GB만 남아 있습니다. 격자가 더 큰 래스터를 고르거나 축을 나누어 평가하십시오.</translation>
    </message>
    <message>
        <source>No data for “{source}”: the cores of the axes are made from the other sources alone.</source>
        <translation>“{source}” 자료가 없어 나머지 자료만으로 핵심지역을 만들었습니다.</translation>
    </message>
    <message>
        <source>No data for “{source}”: breaks by it are not found, and the axes may seem more continuous.</source>
        <translation>“{source}” 자료가 없어 그에 따른 단절을 찾지 못했으며, 축이 실제보다 이어져 보일 수 있습니다.</translation>
    </message>
    <message>
        <source>No protected areas are given: which patches to protect is ranked by their own ground alone.</source>
        <translation>보호지역 자료가 없어, 보호할 핵심지역의 순위를 그 자체의 면적만으로 매겼습니다.</translation>
    </message>
    <message>
        <source>The axis “{axis}” is taken as {kind} with a minimum width of {width} m ({certainty}): name the kind in a field, or give the width, if that is wrong.</source>
        <translation>생태축 “{axis}”의 종류를 {kind}, 최소 폭을 {width} m로 보았습니다({certainty}). 틀리면 종류 필드나 폭을 지정하십시오.</translation>
    </message>
    <message>
        <source>The axis “{axis}” is a centre line: {core} m to either side count as its core zone and {buffer} m as the axis (assumed). Use the polygons of the plan where there are any.</source>
        <translation>생태축 “{axis}”은(는) 중심선이므로 양쪽 {core} m를 핵심구역, {buffer} m까지를 축으로 보았습니다(가정). 계획 도면의 폴리곤이 있으면 그것을 쓰십시오.</translation>
    </message>
    <message>
        <source>The axis “{axis}” has no core of at least {area} ha: lower the least area or add sources.</source>
        <translation>생태축 “{axis}”에 {area} ha 이상의 핵심지역이 없습니다. 최소 면적을 낮추거나 자료를 더하십시오.</translation>
    </message>
    <message>
        <source>The axis “{axis}” is nowhere both {width} m wide and {area} ha large in one piece: nothing of it counts as continuous.</source>
        <translation>생태축 “{axis}”에는 폭 {width} m로 이어진 {area} ha 이상의 조각이 없어 연속된 땅이 없습니다.</translation>
    </message>
    <message>
        <source>{value} neighbours are not known: choose 8 or 4.</source>
        <translation>이웃 수 {value}은(는) 쓸 수 없습니다. 8 또는 4를 고르십시오.</translation>
    </message>
    <message>
        <source>The average “{value}” is not known: choose conductance or resistance.</source>
        <translation>평균 “{value}”은(는) 쓸 수 없습니다. conductance 또는 resistance를 고르십시오.</translation>
    </message>
    <message>
        <source>{count} focal nodes lie outside of the resistance raster or share their cell with another ({ids}): leave them out, or use a larger raster or smaller cells.</source>
        <translation>초점 노드 {count}개가 저항 래스터 밖에 있거나 다른 노드와 같은 격자에 있습니다({ids}). 이들을 빼거나 더 넓은 래스터 또는 더 작은 격자를 쓰십시오.</translation>
    </message>
    <message>
        <source>Current flows between at least two focal nodes, but there are {count}: check the id field.</source>
        <translation>전류는 둘 이상의 초점 노드 사이에 흐르지만 {count}개뿐입니다. id 필드를 확인하십시오.</translation>
    </message>
    <message>
        <source>The circuit of {cells} cells could not be solved well enough (residual {residual}): resistances that differ by many orders of magnitude cause this; narrow their range.</source>
        <translation>격자 {cells}개의 회로를 충분히 정확하게 풀지 못했습니다(잔차 {residual}). 저항의 자릿수가 크게 다르면 생기는 일이니 값의 폭을 줄이십시오.</translation>
    </message>
    <message>
        <source>No connected part of the raster has both a source and a ground, so no current flows: check where they lie.</source>
        <translation>전류원과 접지가 모두 있는 연결 부분이 없어 전류가 흐르지 않습니다. 위치를 확인하십시오.</translation>
    </message>
    <message>
        <source>The link between “{one}” and “{other}” has the distance 0, which conducts without limit: give it a distance above 0, or make the two patches one.</source>
        <translation>“{one}”과(와) “{other}” 사이 링크의 거리가 0이어서 한없이 전도합니다. 0보다 큰 거리를 주거나 두 패치를 하나로 합치십시오.</translation>
    </message>
    <message>
        <source>The currents among {patches} connected patches take {needed} GB where {free} GB are free: choose fewer patches or a shorter threshold, or use a computer with more memory.</source>
        <translation>연결된 패치 {patches}개 사이의 전류에는 {needed} GB가 필요하지만 {free} GB만 비어 있습니다. 패치를 줄이거나 임계거리를 짧게 하거나 메모리가 더 많은 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>{count} focal nodes lie on cells without resistance ({ids}): no current flows from or to them (-1 in the table of resistances).</source>
        <translation>초점 노드 {count}개가 저항이 없는 격자에 있습니다({ids}). 이들과는 전류가 흐르지 않습니다(저항 표에서 -1).</translation>
    </message>
    <message>
        <source>No short-circuit region lies on the resistance raster: the result is as without them.</source>
        <translation>저항 래스터 위에 단락 영역이 없습니다. 결과는 단락 영역이 없을 때와 같습니다.</translation>
    </message>
    <message>
        <source>No point of “{layer}” lies on the resistance raster: check its CRS and extent.</source>
        <translation>“{layer}”의 점이 저항 래스터 위에 하나도 없습니다. 좌표계와 범위를 확인하십시오.</translation>
    </message>
    <message>
        <source>{count} points of “{layer}” lie outside of the resistance raster and were left out.</source>
        <translation>“{layer}”의 점 {count}개가 저항 래스터 밖에 있어 제외되었습니다.</translation>
    </message>
    <message>
        <source>“{layer}” has other cells than “{surface}”: each cell took the value of the cell that holds its centre.</source>
        <translation>“{layer}”의 격자가 “{surface}”의 격자와 다릅니다. 격자마다 그 중심이 놓인 격자의 값을 썼습니다.</translation>
    </message>
    <message>
        <source>Row {row} of “{dataset}” holds “{value}” in “{column}”: give it a number.</source>
        <translation>“{dataset}”의 {row}행 “{column}”에 “{value}”이(가) 있습니다. 숫자를 넣으십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has {count} negative cells; the first ({place}) is {value}: give every cell a value above 0, or no data where nothing can pass.</source>
        <translation>“{layer}”에 음수 격자가 {count}개 있으며 첫 격자({place})의 값은 {value}입니다. 모든 격자에 0보다 큰 값을 주고, 지나갈 수 없는 곳은 값 없음으로 두십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has {count} cells with the resistance 0: nothing passes there. For ground that is passed without resistance use short-circuit regions.</source>
        <translation>“{layer}”에 저항이 0인 격자가 {count}개 있어 그곳은 아무것도 지나가지 못합니다. 저항 없이 지나가는 땅에는 단락 영역을 쓰십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has no cell above 0 here: check the raster and the extent.</source>
        <translation>여기서 “{layer}”에는 0보다 큰 격자가 없습니다. 래스터와 범위를 확인하십시오.</translation>
    </message>
    <message>
        <source>“{table}” names {count} ids that are no focal nodes ({ids}): correct the table or the field of the ids.</source>
        <translation>“{table}”에 초점 노드가 아닌 id가 {count}개 있습니다({ids}). 표나 id 필드를 바로잡으십시오.</translation>
    </message>
    <message>
        <source>“{table}” leaves no pair of focal nodes: check its rows.</source>
        <translation>“{table}”대로 하면 초점 노드의 쌍이 하나도 남지 않습니다. 행을 확인하십시오.</translation>
    </message>
    <message>
        <source>“{table}” has fewer than two columns: it needs from and to, the ids of each pair.</source>
        <translation>“{table}”의 열이 두 개보다 적습니다. 쌍마다 두 id, 곧 from과 to가 필요합니다.</translation>
    </message>
    <message>
        <source>A ground of “{layer}” has the value {value}: give it 0 or more.</source>
        <translation>“{layer}”의 접지 값이 {value}입니다. 0 이상의 값을 주십시오.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: choose a layer that QGIS can open.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다. QGIS에서 열 수 있는 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>The mode {mode} needs “{parameter}”: choose it.</source>
        <translation>{mode} 방식에는 “{parameter}”이(가) 필요합니다. 고르십시오.</translation>
    </message>
    <message>
        <source>{count} connected parts have a source but no ground: no current flows there.</source>
        <translation>연결 부분 {count}개에 전류원은 있으나 접지가 없어 전류가 흐르지 않습니다.</translation>
    </message>
    <message>
        <source>{count} nodes are both source and ground; the rule for them was “{rule}”.</source>
        <translation>노드 {count}개가 전류원이면서 접지입니다. 적용한 규칙은 “{rule}”입니다.</translation>
    </message>
    <message>
        <source>{count} rows of the table of resistances are -1: no current can flow there.</source>
        <translation>저항 표의 행 {count}개가 -1입니다. 그곳에는 전류가 흐를 수 없습니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” lies in {crs}, which counts in degrees: reproject it to a projected CRS in metres, such as EPSG:5179.</source>
        <translation>“{layer}” 레이어의 좌표계 {crs}은(는) 도 단위입니다. EPSG:5179 같은 미터 단위 투영 좌표계로 변환하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” lies in {crs}, which does not count in metres: reproject it to a CRS in metres, such as EPSG:5179.</source>
        <translation>“{layer}” 레이어의 좌표계 {crs}은(는) 미터 단위가 아닙니다. EPSG:5179 같은 미터 단위 좌표계로 변환하십시오.</translation>
    </message>
    <message>
        <source>In {crs} areas of the layer “{layer}” are wrong by {percent} %: reproject it to the national CRS, such as EPSG:5179.</source>
        <translation>{crs}에서는 “{layer}” 레이어의 면적이 {percent} % 틀립니다. EPSG:5179 같은 우리나라 좌표계로 변환하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” has no field “{field}”: choose one of {known}.</source>
        <translation>“{layer}” 레이어에 “{field}” 필드가 없습니다. {known} 가운데 고르십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” holds no unit: give polygons of the units to report by.</source>
        <translation>“{layer}” 레이어에 단위가 없습니다. 집계할 단위의 폴리곤을 지정하십시오.</translation>
    </message>
    <message>
        <source>{count} features of the layer “{layer}” have no geometry of the kind wanted and are left out.</source>
        <translation>“{layer}” 레이어의 객체 {count}개는 알맞은 도형이 없어 제외합니다.</translation>
    </message>
    <message>
        <source>The unit “{unit}” has no area, so that its row holds no figures.</source>
        <translation>“{unit}” 단위는 면적이 없어 값을 비워 둡니다.</translation>
    </message>
    <message>
        <source>“{text}” is not a dispersal distance: give metres above 0, separated by commas (1000,10000).</source>
        <translation>“{text}”는 이동거리가 아닙니다. 0보다 큰 미터 값을 쉼표로 구분하여 적으십시오(1000,10000).</translation>
    </message>
    <message>
        <source>The layer “{layer}” holds no polygon: give the protected areas.</source>
        <translation>“{layer}” 레이어에 폴리곤이 없습니다. 보호지역을 지정하십시오.</translation>
    </message>
    <message>
        <source>In the unit “{unit}” protected areas overlap so unevenly that the published formula of ProtConn[Within] exceeds ProtConn[Prot]: it is set to ProtConn[Prot], and ProtConn[Contig] to 0.</source>
        <translation>“{unit}” 단위에서는 보호지역이 매우 고르지 않게 겹쳐 발표된 ProtConn[Within] 식의 값이 ProtConn[Prot]을 넘습니다. ProtConn[Prot]과 같게 하고 ProtConn[Contig]는 0으로 둡니다.</translation>
    </message>
    <message>
        <source>For the importance of protected areas in “{unit}”, {pairs} pairs farther apart than {distance} m are left out (direct dispersal probability below {cut_off}).</source>
        <translation>“{unit}”의 보호지역 중요도에서는 {distance} m보다 먼 {pairs}쌍을 뺍니다(직접 분산 확률 {cut_off} 미만).</translation>
    </message>
    <message>
        <source>The unit “{unit}” has {count} separate protected areas, whose distances need {needed} GB; {free} GB are free: divide the unit, or leave out the smallest areas.</source>
        <translation>“{unit}” 단위에는 떨어진 보호지역이 {count}개 있어 거리 계산에 {needed} GB가 필요한데 {free} GB만 쓸 수 있습니다. 단위를 나누거나 가장 작은 보호지역을 빼십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” in the column “{column}” is no number: write a number.</source>
        <translation>“{file}” {row}행: “{column}” 열의 “{value}”는 수가 아닙니다. 수를 적으십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {value} in the column “{column}” is too low: write a number above {least}.</source>
        <translation>“{file}” {row}행: “{column}” 열의 {value}은(는) 너무 작습니다. {least}보다 큰 수를 적으십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: the probability {value} is not usable: write a number above 0 and below 1.</source>
        <translation>“{file}” {row}행: 확률 {value}은(는) 쓸 수 없습니다. 0보다 크고 1보다 작은 수를 적으십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” in the column “{column}” is no range: write it as 2..4, either end may be left out.</source>
        <translation>“{file}” {row}행: “{column}” 열의 “{value}”는 범위가 아닙니다. 2..4처럼 적으십시오. 한쪽 끝은 비워도 됩니다.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” in the column “{column}” is neither yes nor no: write one.</source>
        <translation>“{file}” {row}행: “{column}” 열의 “{value}”는 yes도 no도 아닙니다. 둘 가운데 하나를 적으십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” in the column “{column}” is unknown: write one of {known}.</source>
        <translation>“{file}” {row}행: “{column}” 열의 “{value}”는 알 수 없는 값입니다. {known} 가운데 하나를 적으십시오.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: “{value}” stands in the column “{column}” a second time: remove one.</source>
        <translation>“{file}” {row}행: “{column}” 열에 “{value}”가 두 번 나옵니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>“{file}” holds no rows: add at least one.</source>
        <translation>“{file}”에 행이 없습니다. 하나 이상 추가하십시오.</translation>
    </message>
    <message>
        <source>“{file}” has no column “{column}”: choose one of {known}, or add the column.</source>
        <translation>“{file}”에 “{column}” 열이 없습니다. {known} 가운데 고르거나 열을 추가하십시오.</translation>
    </message>
    <message>
        <source>The corridor width {value} is not usable: give a number above 0 in cost x metres, or leave it empty for a tenth of each link&apos;s least cost.</source>
        <translation>통로의 폭 {value}은(는) 쓸 수 없습니다. 0보다 큰 값을 비용 × m로 입력하거나, 비워 두어 각 연결 최소비용의 10분의 1을 쓰십시오.</translation>
    </message>
    <message>
        <source>A search radius of barriers is smaller than a cell: give radii of at least one cell.</source>
        <translation>장애물 탐색 반경이 격자보다 작습니다. 격자 하나 이상의 반경을 입력하십시오.</translation>
    </message>
    <message>
        <source>The search radii {value} are not usable: give one or several numbers of metres above 0, separated by commas, such as 100,200,300.</source>
        <translation>탐색 반경 {value}은(는) 쓸 수 없습니다. 0보다 큰 미터 값을 100,200,300처럼 쉼표로 구분하여 입력하십시오.</translation>
    </message>
    <message>
        <source>The search radius {value} m is {cells} cells, more than the map is wide: give a smaller radius.</source>
        <translation>탐색 반경 {value} m는 격자 {cells}개로 지도보다 넓습니다. 더 작은 반경을 입력하십시오.</translation>
    </message>
    <message>
        <source>The resistance {value} of restored ground is not usable: give a number above 0.</source>
        <translation>복원지의 저항 {value}은(는) 쓸 수 없습니다. 0보다 큰 값을 입력하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has {count} core on the resistance raster and a corridor needs two: check the layer, its id field and the raster's extent.</source>
        <translation>“{layer}”의 핵심지역 중 저항 래스터 위에 있는 것이 {count}곳인데, 통로에는 두 곳이 필요합니다. 레이어와 식별자 필드, 래스터의 범위를 확인하십시오.</translation>
    </message>
    <message>
        <source>{count} cores of “{layer}” have no cell with resistance ({ids}): make the raster larger, give their ground a resistance, or remove them.</source>
        <translation>“{layer}”의 핵심지역 {count}곳({ids})에는 저항값이 있는 격자가 없습니다. 래스터를 넓히거나, 그 땅에 저항을 주거나, 해당 핵심지역을 빼십시오.</translation>
    </message>
    <message>
        <source>No two cores of “{layer}” can reach each other at a cost of at most {limit}: raise the greatest cost or look for barriers that close every way.</source>
        <translation>“{layer}”의 핵심지역 가운데 비용 {limit} 이내에서 서로 닿는 쌍이 없습니다. 최대 비용을 높이거나, 모든 길을 막는 장애물이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The raster “{file}” has no cell with an id (other than 0 and no data) on the resistance raster: check its extent and CRS.</source>
        <translation>래스터 “{file}”에는 저항 래스터 위에 식별자(0과 값 없음 제외)가 있는 격자가 없습니다. 범위와 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>The raster “{file}” has {count} different values, more than the {most} that can be ids: give a raster of ids, not of a measurement.</source>
        <translation>래스터 “{file}”의 값이 {count}종으로, 식별자로 볼 수 있는 {most}종보다 많습니다. 측정값이 아닌 식별자 래스터를 지정하십시오.</translation>
    </message>
    <message>
        <source>Corridors over {cells} cells need {needed} GB of memory and {free} GB are free: use larger cells or a smaller extent.</source>
        <translation>격자 {cells}개의 통로 계산에는 메모리 {needed} GB가 필요하지만 {free} GB가 남아 있습니다. 격자를 키우거나 범위를 줄이십시오.</translation>
    </message>
    <message>
        <source>“{file}” is in {crs}, which counts in degrees: reproject it to a CRS in metres, in Korea EPSG:5179.</source>
        <translation>“{file}”의 좌표계 {crs}은(는) 도 단위입니다. 미터 단위 좌표계(국내는 EPSG:5179)로 변환하십시오.</translation>
    </message>
    <message>
        <source>“{file}” is in {crs}, whose unit is not the metre: reproject it to a CRS in metres, in Korea EPSG:5179.</source>
        <translation>“{file}”의 좌표계 {crs}은(는) 단위가 미터가 아닙니다. 미터 단위 좌표계(국내는 EPSG:5179)로 변환하십시오.</translation>
    </message>
    <message>
        <source>The cells of “{file}” are {width} by {height}: resample it to square cells.</source>
        <translation>“{file}”의 격자가 {width} × {height}입니다. 정사각형 격자로 다시 만드십시오.</translation>
    </message>
    <message>
        <source>The extent does not meet “{file}”: check the extent and the CRS of the raster.</source>
        <translation>범위가 “{file}”과 겹치지 않습니다. 범위와 래스터의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has {cells} cells, which take {needed} GB where {free} GB are free: choose a smaller extent or larger cells, or use a computer with more memory.</source>
        <translation>“{layer}”의 격자 {cells}개에 메모리 {needed} GB가 필요하지만 {free} GB만 쓸 수 있습니다. 범위를 줄이거나 격자를 키우거나 메모리가 더 큰 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{dataset}” has no field “{column}”: choose one of its fields ({fields}).</source>
        <translation>“{dataset}”에 “{column}” 필드가 없습니다. 있는 필드({fields}) 가운데 고르십시오.</translation>
    </message>
    <message>
        <source>{count} features of “{dataset}” have no id in “{column}”, first feature {row}: fill the ids in, or leave the field empty.</source>
        <translation>“{dataset}”의 객체 {count}개에 “{column}” 식별자가 없습니다(처음은 {row}번째 객체). 식별자를 채우거나 필드를 비우십시오.</translation>
    </message>
    <message>
        <source>A resistance must be above 0, but {count} cells are not; the first ({place}) is {value}: give every cell a resistance above 0, or no data where nothing can pass.</source>
        <translation>저항은 0보다 커야 하는데 격자 {count}개가 그렇지 않습니다. 처음 격자({place})의 값은 {value}입니다. 모든 격자에 0보다 큰 저항을 주고, 지나갈 수 없는 곳은 자료 없음으로 두십시오.</translation>
    </message>
    <message>
        <source>Cost distances over {cells} cells take {needed} GB where {free} GB are free: choose a smaller extent, larger cells or a smaller maximum distance, or use a computer with more memory.</source>
        <translation>격자 {cells}개의 비용거리에 메모리 {needed} GB가 필요하지만 {free} GB만 쓸 수 있습니다. 범위나 최대 거리를 줄이거나 격자를 키우거나 메모리가 더 큰 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>{patches} patches have {pairs} pairs, whose links take {needed} GB where {free} GB are free: give a maximum distance, or raise the minimum area.</source>
        <translation>패치 {patches}개의 쌍은 {pairs}개이며 그 연결에 메모리 {needed} GB가 필요하지만 {free} GB만 쓸 수 있습니다. 최대 거리를 주거나 최소 면적을 늘리십시오.</translation>
    </message>
    <message>
        <source>Row {row} of “{file}” has no id (column “{column}”): give one to every patch and both ends of every link.</source>
        <translation>“{file}”의 {row}행에 식별자가 없습니다(“{column}” 열). 모든 패치와 연결의 양 끝에 식별자를 적으십시오.</translation>
    </message>
    <message>
        <source>“{value}” in row {row} of “{file}” (column “{column}”) is no number: write one, such as 12.5.</source>
        <translation>“{file}” {row}행의 “{value}”(“{column}” 열)은(는) 숫자가 아닙니다. 12.5처럼 숫자로 적으십시오.</translation>
    </message>
    <message>
        <source>“{value}” in row {row} of “{file}” (column “{column}”) is no node type: write 1 for a patch that exists or 0 for a candidate.</source>
        <translation>“{file}” {row}행의 “{value}”(“{column}” 열)은(는) 노드 유형이 아닙니다. 현존 패치는 1, 후보는 0으로 적으십시오.</translation>
    </message>
    <message>
        <source>Row {row} of “{file}” has {found} columns instead of {needed}: separate columns by tabs, commas or spaces.</source>
        <translation>“{file}”의 {row}행은 열이 {needed}개가 아니라 {found}개입니다. 열을 탭, 쉼표 또는 공백으로 구분하십시오.</translation>
    </message>
    <message>
        <source>“{file}” writes numbers such as {value}, where the comma may part decimals or thousands: write decimals with a point.</source>
        <translation>“{file}”의 {value} 같은 숫자는 쉼표가 소수점인지 천 단위 구분인지 알 수 없습니다. 소수점은 마침표로 적으십시오.</translation>
    </message>
    <message>
        <source>“{file}” has no column “{name}” in its first row ({known}): name the columns there, or in the parameters.</source>
        <translation>“{file}”의 첫 행({known})에 “{name}” 열이 없습니다. 첫 행의 열 이름을 고치거나 매개변수에서 열을 지정하십시오.</translation>
    </message>
    <message>
        <source>“{file}” has no field “{name}”: choose the field in the parameters. Fields: {known}.</source>
        <translation>“{file}”에 “{name}” 필드가 없습니다. 매개변수에서 필드를 고르십시오. 필드: {known}.</translation>
    </message>
    <message>
        <source>The id “{id}” holds a space ({count} ids do), at which Conefor would cut it: rename the patches or export to another format.</source>
        <translation>식별자 “{id}”에 공백이 있어 Conefor에서 잘립니다(모두 {count}개). 패치의 식별자를 바꾸거나 다른 형식으로 내보내십시오.</translation>
    </message>
    <message>
        <source>Name at least one file to write.</source>
        <translation>저장할 파일을 하나 이상 지정하십시오.</translation>
    </message>
    <message>
        <source>“{file}” has no geometries, which GeoJSON needs: give the layer of the patches.</source>
        <translation>“{file}”에 도형이 없어 GeoJSON으로 쓸 수 없습니다. 패치의 레이어를 지정하십시오.</translation>
    </message>
    <message>
        <source>“{file}” states no coordinate reference system, which GeoJSON needs: set it in its properties.</source>
        <translation>“{file}”에 좌표계가 없어 GeoJSON으로 쓸 수 없습니다. 레이어 속성에서 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <source>The patch “{id}” has no geometry ({count} have none), which GeoJSON needs: draw it or remove it.</source>
        <translation>패치 “{id}”에 도형이 없어 GeoJSON으로 쓸 수 없습니다(모두 {count}개). 도형을 그리거나 패치를 지우십시오.</translation>
    </message>
    <message>
        <source>The feature {id} cannot be expressed in WGS 84: check the coordinate reference system of its layer.</source>
        <translation>객체 {id}을(를) WGS 84로 나타낼 수 없습니다. 레이어의 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>Give a dispersal distance, or say that the links&apos; values are probabilities.</source>
        <translation>이동거리를 적거나, 연결의 값이 확률이라고 지정하십시오.</translation>
    </message>
    <message>
        <source>“{value}” is no dispersal distance: write numbers separated by commas, such as 500, 1000, 5000.</source>
        <translation>“{value}”은(는) 이동거리가 아닙니다. 500, 1000, 5000처럼 숫자를 쉼표로 구분하여 적으십시오.</translation>
    </message>
    <message>
        <source>The probability {value} of pairs that are not listed is not usable: give 0 or more and below 1.</source>
        <translation>목록에 없는 쌍의 확률 {value}을(를) 쓸 수 없습니다. 0 이상 1 미만으로 적으십시오.</translation>
    </message>
    <message>
        <source>All patches are candidates (node type 0): mark those that exist with 1.</source>
        <translation>모든 패치가 후보(노드 유형 0)입니다. 현존하는 패치에 1을 적으십시오.</translation>
    </message>
    <message>
        <source>{count} candidate patches (node type 0) and their links are left out: what they would add is told by the algorithm rankrestoration.</source>
        <translation>후보 패치(노드 유형 0) {count}개와 그 연결은 제외했습니다. 후보의 이득은 rankrestoration 알고리즘으로 구하십시오.</translation>
    </message>
    <message>
        <source>The landscape’s attribute {landscape} is smaller than that of all patches together ({total}): PC and IIC may exceed 1. Check its unit.</source>
        <translation>경관의 속성 {landscape}이(가) 패치 속성의 합({total})보다 작아 PC와 IIC가 1을 넘을 수 있습니다. 단위를 확인하십시오.</translation>
    </message>
    <message>
        <source>Paths with a probability below {cut_off} are left out: the numerator of PC is too low by at most {error} ({share} %).</source>
        <translation>확률이 {cut_off}보다 낮은 경로는 제외했습니다. PC의 분자가 많아야 {error}({share} %)만큼 작을 수 있습니다.</translation>
    </message>
    <message>
        <source>Giving all {pairs} pairs of {patches} patches a link needs {needed} GB of memory, and {free} GB are free: set the probability of pairs that are not listed to 0, or take fewer patches.</source>
        <translation>패치 {patches}개의 모든 쌍({pairs}개)에 연결을 두려면 메모리 {needed} GB가 필요하지만 {free} GB만 남아 있습니다. 목록에 없는 쌍의 확률을 0으로 하거나 패치 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>This QGIS lacks the Python package {package}: install it (OSGeo4W Setup: python3-{package}; Debian: python3-{package}; elsewhere: python -m pip install {package}), start QGIS again and repeat the step.</source>
        <translation>이 QGIS에는 파이썬 패키지 {package}이(가) 없습니다. 설치한 뒤(OSGeo4W Setup: python3-{package}, Debian: python3-{package}, 그 밖: python -m pip install {package}) QGIS를 다시 시작하고 이 단계를 되풀이하십시오.</translation>
    </message>
    <message>
        <source>“{file}” holds no patch: give a table or layer with at least one.</source>
        <translation>“{file}”에 패치가 없습니다. 패치가 하나 이상 있는 표나 레이어를 지정하십시오.</translation>
    </message>
    <message>
        <source>The patch “{id}” is in “{file}” a second time (row {row}): give each patch an id of its own.</source>
        <translation>패치 “{id}”이(가) “{file}”에 두 번 있습니다({row}행). 패치마다 다른 식별자를 쓰십시오.</translation>
    </message>
    <message>
        <source>The attribute {value} of the patch “{id}” (row {row} of “{file}”) is not usable: give a number of 0 or more.</source>
        <translation>패치 “{id}”의 속성 {value}(“{file}” {row}행)을(를) 쓸 수 없습니다. 0 이상의 숫자를 적으십시오.</translation>
    </message>
    <message>
        <source>The link in row {row} of “{file}” leads to “{id}”, which is not among the patches: add the patch or remove the link.</source>
        <translation>“{file}” {row}행의 연결이 가리키는 “{id}”이(가) 패치에 없습니다. 패치를 추가하거나 연결을 지우십시오.</translation>
    </message>
    <message>
        <source>The link in row {row} of “{file}” leads from “{id}” to itself: remove it.</source>
        <translation>“{file}” {row}행의 연결은 “{id}”에서 자기 자신으로 갑니다. 지우십시오.</translation>
    </message>
    <message>
        <source>The probability {value} of the link from “{one}” to “{other}” (row {row} of “{file}”) is not usable: give a number above 0 and at most 1.</source>
        <translation>“{one}”에서 “{other}”(으)로 가는 연결의 확률 {value}(“{file}” {row}행)을(를) 쓸 수 없습니다. 0보다 크고 1 이하인 숫자를 적으십시오.</translation>
    </message>
    <message>
        <source>The distance {value} of the link from “{one}” to “{other}” (row {row} of “{file}”) is not usable: give a number of 0 or more.</source>
        <translation>“{one}”에서 “{other}”(으)로 가는 연결의 거리 {value}(“{file}” {row}행)을(를) 쓸 수 없습니다. 0 이상의 숫자를 적으십시오.</translation>
    </message>
    <message>
        <source>The link between “{one}” and “{other}” has two different values (row {row} of “{file}”): keep one, or say that links are directed.</source>
        <translation>“{one}”과(와) “{other}” 사이의 연결에 서로 다른 값이 두 개 있습니다(“{file}” {row}행). 하나만 남기거나 연결에 방향이 있다고 지정하십시오.</translation>
    </message>
    <message>
        <source>“{file}” has {count} more faults of this kind.</source>
        <translation>“{file}”에 이런 오류가 {count}개 더 있습니다.</translation>
    </message>
    <message>
        <source>Give a dispersal distance: the links are distances, not probabilities.</source>
        <translation>이동거리를 적으십시오. 연결의 값이 확률이 아니라 거리입니다.</translation>
    </message>
    <message>
        <source>The dispersal distance {value} is not usable: give a number above 0, in the unit of the links.</source>
        <translation>이동거리 {value}을(를) 쓸 수 없습니다. 연결과 같은 단위로 0보다 큰 숫자를 적으십시오.</translation>
    </message>
    <message>
        <source>The probability {value} at the dispersal distance is not usable: give a number above 0 and below 1, such as 0.5 for a median distance.</source>
        <translation>이동거리에서의 확률 {value}을(를) 쓸 수 없습니다. 0보다 크고 1보다 작은 숫자를 적으십시오. 중앙값 거리이면 0.5입니다.</translation>
    </message>
    <message>
        <source>“{dataset}” holds no polygon: give a layer with at least one patch.</source>
        <translation>“{dataset}”에 폴리곤이 없습니다. 패치가 하나 이상 있는 레이어를 주십시오.</translation>
    </message>
    <message>
        <source>“{layer}” holds no polygons: patches are polygons or cells of a raster.</source>
        <translation>“{layer}”은 폴리곤 레이어가 아닙니다. 패치는 폴리곤이거나 래스터의 격자여야 합니다.</translation>
    </message>
    <message>
        <source>{count} features of “{dataset}” have no id in “{column}” (features {rows}): fill the ids in, or leave the field empty to number the features.</source>
        <translation>“{dataset}”의 객체 {count}개에 “{column}” 식별자가 없습니다(객체 {rows}). 식별자를 채우거나, 필드를 비워 번호를 붙이게 하십시오.</translation>
    </message>
    <message>
        <source>{count} ids in “{column}” of “{dataset}” belong to several features ({patches}): choose to dissolve features of one id, or choose another field.</source>
        <translation>“{dataset}”의 “{column}”에서 식별자 {count}개가 여러 객체에 있습니다({patches}). 식별자가 같은 객체를 합치도록 하거나 다른 필드를 고르십시오.</translation>
    </message>
    <message>
        <source>Parts of cut patches of “{dataset}” would get ids that other patches have ({patches}): rename those patches, or leave the field of ids empty.</source>
        <translation>“{dataset}”에서 나뉜 패치의 식별자가 다른 패치와 같아집니다({patches}). 그 패치의 이름을 바꾸거나 식별자 필드를 비우십시오.</translation>
    </message>
    <message>
        <source>{count} patches of “{dataset}” have no number of 0 or more in “{column}” ({patches}): correct the field.</source>
        <translation>“{dataset}”의 패치 {count}개에 “{column}” 값이 0 이상의 수가 아닙니다({patches}). 필드를 고치십시오.</translation>
    </message>
    <message>
        <source>The attribute comes from a field or from area × quality, not from both: leave one of them empty.</source>
        <translation>속성은 필드와 면적 × 질 가운데 하나로만 정할 수 있습니다. 둘 중 하나를 비우십시오.</translation>
    </message>
    <message>
        <source>The quality comes from a field or from a raster, not from both: leave one of them empty.</source>
        <translation>질은 필드와 래스터 가운데 하나로만 줄 수 있습니다. 둘 중 하나를 비우십시오.</translation>
    </message>
    <message>
        <source>Patches from a raster have no fields: leave “{fields}” empty, or give polygons.</source>
        <translation>래스터에서 만든 패치에는 필드가 없습니다. “{fields}”를 비우거나 폴리곤을 주십시오.</translation>
    </message>
    <message>
        <source>{count} patches of “{dataset}” lie where “{raster}” has no data ({patches}): give a quality raster that covers them, or leave these patches out.</source>
        <translation>“{dataset}”의 패치 {count}개가 있는 곳에 “{raster}”의 자료가 없습니다({patches}). 이들을 덮는 질 래스터를 주거나 이 패치를 빼십시오.</translation>
    </message>
    <message>
        <source>{count} patches of “{dataset}” have a mean quality below 0 in “{raster}” ({patches}): a quality is 0 or more.</source>
        <translation>“{raster}”에서 “{dataset}”의 패치 {count}개의 평균 질이 0보다 작습니다({patches}). 질은 0 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>“{value}” is no value of a habitat raster: write numbers or ranges such as 3, 7, 10..20, separated by commas.</source>
        <translation>“{value}”는 서식지 래스터의 값이 아닙니다. 수나 범위를 3, 7, 10..20처럼 쉼표로 나누어 적으십시오.</translation>
    </message>
    <message>
        <source>No cell of “{dataset}” is habitat: check the habitat values and the raster.</source>
        <translation>“{dataset}”에 서식지 격자가 없습니다. 서식지 값과 래스터를 확인하십시오.</translation>
    </message>
    <message>
        <source>{count} patches below the minimum area of {smallest} m² were left out ({area} m² in all).</source>
        <translation>최소 면적 {smallest} m²보다 작은 패치 {count}개(모두 {area} m²)를 제외하였습니다.</translation>
    </message>
    <message>
        <source>All patches of “{dataset}” are smaller than the minimum area of {smallest} m² (the largest has {largest} m²): lower the minimum area.</source>
        <translation>“{dataset}”의 모든 패치가 최소 면적 {smallest} m²보다 작습니다(가장 큰 것이 {largest} m²). 최소 면적을 줄이십시오.</translation>
    </message>
    <message>
        <source>{count} patches lie under barriers alone and were left out ({patches}).</source>
        <translation>패치 {count}개는 전부 장벽 아래에 있어 제외하였습니다({patches}).</translation>
    </message>
    <message>
        <source>Lines without a width cut no patch: give the width of the barriers, or choose least-cost distances.</source>
        <translation>너비가 없는 선은 패치를 나누지 못합니다. 장벽의 너비를 주거나 최소비용 거리를 고르십시오.</translation>
    </message>
    <message>
        <source>Least-cost distances need a resistance raster: choose one.</source>
        <translation>최소비용 거리에는 저항 래스터가 필요합니다. 래스터를 고르십시오.</translation>
    </message>
    <message>
        <source>The minimum planar graph needs least-cost distances: choose them with a resistance raster (1 everywhere gives plain distances), or choose all pairs.</source>
        <translation>최소평면그래프에는 최소비용 거리가 필요합니다. 최소비용과 저항 래스터(모두 1이면 일반 거리)를 고르거나 모든 쌍을 고르십시오.</translation>
    </message>
    <message>
        <source>The maximum distance {value} is not usable: give a number above 0, or leave it empty.</source>
        <translation>최대 거리 {value}은(는) 쓸 수 없습니다. 0보다 큰 수를 주거나 비우십시오.</translation>
    </message>
    <message>
        <source>{count} patches of “{dataset}” lie outside of “{raster}” ({patches}): give a raster that covers them, or leave these patches out.</source>
        <translation>“{dataset}”의 패치 {count}개가 “{raster}” 밖에 있습니다({patches}). 이들을 덮는 래스터를 주거나 이 패치를 빼십시오.</translation>
    </message>
    <message>
        <source>{count} patches of “{dataset}” have no cell of their own at a cell size of {cell} m ({patches}): give a finer resistance raster, or raise the minimum area.</source>
        <translation>격자 크기 {cell} m에서 “{dataset}”의 패치 {count}개에 자기 격자가 없습니다({patches}). 더 세밀한 저항 래스터를 주거나 최소 면적을 늘리십시오.</translation>
    </message>
    <message>
        <source>“{raster}” has no data under {count} patches of “{dataset}” ({patches}): give these cells a resistance, or leave these patches out.</source>
        <translation>“{dataset}”의 패치 {count}개 아래에 “{raster}”의 자료가 없습니다({patches}). 그 격자에 저항을 주거나 이 패치를 빼십시오.</translation>
    </message>
    <message>
        <source>Barriers cover all cells of {count} patches ({patches}), which get no links.</source>
        <translation>장벽이 패치 {count}개의 모든 격자를 덮어({patches}) 연결을 만들지 않습니다.</translation>
    </message>
    <message>
        <source>{count} of {patches} patches have no link; the nearest others may lie too far away.</source>
        <translation>패치 {patches}개 가운데 {count}개에 연결이 없습니다. 가장 가까운 패치도 너무 멀 수 있습니다.</translation>
    </message>
    <message>
        <source>There is nothing to rank: give candidates (a table of patches or links with costs), or patches of node type 0.</source>
        <translation>순위를 매길 후보가 없습니다. 후보(비용이 있는 패치나 연결의 표)를 주거나 노드 유형이 0인 패치를 넣으십시오.</translation>
    </message>
    <message>
        <source>Two candidates are called “{id}”: give each patch and each link an id of its own.</source>
        <translation>후보 둘의 이름이 “{id}”(으)로 같습니다. 패치와 연결마다 다른 id를 주십시오.</translation>
    </message>
    <message>
        <source>The candidate “{id}” (row {row} of “{file}”) is not among the patches and has no attribute: add a column “attribute”, or draw it as a polygon.</source>
        <translation>후보 “{id}”(“{file}”의 {row}행)은(는) 패치에 없고 속성도 없습니다. “attribute” 열을 더하거나 폴리곤으로 그리십시오.</translation>
    </message>
    <message>
        <source>The candidate “{id}” adds neither a patch nor a link: remove it or complete its row.</source>
        <translation>후보 “{id}”은(는) 더하는 패치도 연결도 없습니다. 지우거나 행을 채우십시오.</translation>
    </message>
    <message>
        <source>The candidates have no cost: add a column with costs, or rank by gain alone and without a budget.</source>
        <translation>후보에 비용이 없습니다. 비용 열을 더하거나 예산 없이 증가량으로만 순위를 매기십시오.</translation>
    </message>
    <message>
        <source>The cost {value} of the candidate “{id}” is not usable: give a number above 0.</source>
        <translation>후보 “{id}”의 비용 {value}을(를) 쓸 수 없습니다. 0보다 큰 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>{count} more candidates have no usable cost.</source>
        <translation>그 밖에도 후보 {count}개의 비용을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The budget {value} is not usable: give a number above 0.</source>
        <translation>예산 {value}을(를) 쓸 수 없습니다. 0보다 큰 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>The budget {budget} does not pay for any candidate; the cheapest, “{id}”, costs {cost}: raise the budget.</source>
        <translation>예산({budget})으로 살 수 있는 후보가 없습니다. 가장 싼 “{id}”의 비용이 {cost}입니다. 예산을 늘리십시오.</translation>
    </message>
    <message>
        <source>Best paths among {patches} patches need {needed} GB and {free} GB are free: use fewer patches (a larger minimum area, or one axis at a time) or a computer with more memory.</source>
        <translation>패치 {patches}개 사이의 최적 경로를 구하려면 {needed} GB가 필요하지만 {free} GB만 쓸 수 있습니다. 최소 면적을 키우거나 생태축을 하나씩 나누어 패치를 줄이거나, 메모리가 더 큰 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>{candidates} candidates have too many subsets to look at each; at most {most} can be: use the greedy sequence or keep fewer candidates.</source>
        <translation>후보 {candidates}개의 조합은 너무 많아 하나하나 볼 수 없습니다(최대 {most}개). 방법을 “가장 좋은 것부터 차례로”로 바꾸거나 후보를 줄이십시오.</translation>
    </message>
    <message>
        <source>The best set needs scipy 1.9 or newer: install a newer one, or use the greedy sequence.</source>
        <translation>가장 좋은 조합을 구하려면 scipy 1.9 이상이 필요합니다. 새 판을 설치하거나 방법을 “가장 좋은 것부터 차례로”로 바꾸십시오.</translation>
    </message>
    <message>
        <source>No set was found within {seconds} seconds: keep fewer candidates, or use the greedy sequence.</source>
        <translation>{seconds}초 안에 조합을 찾지 못했습니다. 후보를 줄이거나 방법을 “가장 좋은 것부터 차례로”로 바꾸십시오.</translation>
    </message>
    <message>
        <source>{candidates} candidates are more than the {most} whose sets can all be looked at: the set is the best by gains of one and two candidates (EC {linearised} so reckoned, {truth} in truth; solver’s gap {gap} %).</source>
        <translation>후보가 {candidates}개로, 모든 조합을 볼 수 있는 {most}개보다 많습니다. 후보 하나와 둘의 효과로 셈한 가장 좋은 조합입니다(셈한 EC {linearised}, 실제 EC {truth}, 풀이의 남은 차이 {gap} %).</translation>
    </message>
    <message>
        <source>Candidates are ranked for one dispersal distance at a time: give one.</source>
        <translation>후보의 순위는 이동거리 하나에 대해서만 매깁니다. 하나만 입력하십시오.</translation>
    </message>
    <message>
        <source>Gaps longer than the dispersal distance can only be found where links are distances: give distances, or leave the output of gaps away.</source>
        <translation>이동거리보다 긴 단절은 연결이 거리일 때만 찾을 수 있습니다. 거리를 입력하거나 단절 결과를 빼십시오.</translation>
    </message>
    <message>
        <source>Links of candidate polygons are measured in metres, but the links are probabilities: give the candidates’ links in a table, or distances everywhere.</source>
        <translation>후보 폴리곤의 연결은 미터로 재지만 연결 표에는 확률이 적혀 있습니다. 후보의 연결을 표로 주거나 모두 거리로 적으십시오.</translation>
    </message>
    <message>
        <source>The candidate “{id}” has no link and no polygon to measure one from: give its links in a table, or polygons for candidates and patches.</source>
        <translation>후보 “{id}”에는 연결이 없고 거리를 잴 폴리곤도 없습니다. 연결을 표로 주거나 후보와 패치를 폴리곤으로 주십시오.</translation>
    </message>
    <message>
        <source>Which patches are protected is not told: give a layer of protected areas, or a field of the patches with 1 (protected) or 0, or with the protected share.</source>
        <translation>어느 패치가 보호되는지 알 수 없습니다. 보호지역 레이어를 주거나, 1(보호) 또는 0, 또는 보호 비율을 적은 패치의 필드를 지정하십시오.</translation>
    </message>
    <message>
        <source>“{value}” does not tell whether the patch “{id}” is protected: write 1, 0, yes, no, or a share between 0 and 1.</source>
        <translation>“{value}”(으)로는 패치 “{id}”의 보호 여부를 알 수 없습니다. 1, 0, 예, 아니오 또는 0과 1 사이의 비율을 적으십시오.</translation>
    </message>
    <message>
        <source>Protected areas can only be laid over patches that are polygons: give the patches as a layer, or a field that tells which are protected.</source>
        <translation>보호지역은 폴리곤인 패치에만 겹칠 수 있습니다. 패치를 레이어로 주거나 보호 여부를 적은 필드를 지정하십시오.</translation>
    </message>
    <message>
        <source>{count} unprotected patches have no cost or no attribute: they are crossed, but not proposed.</source>
        <translation>보호되지 않은 패치 {count}개는 비용이 없거나 속성이 0입니다. 지나갈 수는 있지만 제안하지 않습니다.</translation>
    </message>
    <message>
        <source>No patch is left to protect: all are protected, have no attribute, or lack a cost.</source>
        <translation>보호할 패치가 없습니다. 모두 이미 보호되었거나 속성이 0이거나 비용이 없습니다.</translation>
    </message>
    <message>
        <source>The best set needs a target, a budget or a number of picks: give one of them.</source>
        <translation>가장 좋은 조합을 구하려면 목표, 예산, 선택 수 가운데 하나가 필요합니다.</translation>
    </message>
    <message>
        <source>The best set can only be proven where unprotected patches count as stepping stones, or for a target of area: use the greedy sequence.</source>
        <translation>보호되지 않은 패치를 징검다리로 보거나 면적을 목표로 할 때만 가장 좋은 조합을 증명할 수 있습니다. 방법을 “가장 좋은 것부터 차례로”로 바꾸십시오.</translation>
    </message>
    <message>
        <source>The set was not proven to be the best within {seconds} seconds; it is at most {gap} % away from it.</source>
        <translation>{seconds}초 안에 가장 좋은 조합임을 증명하지 못했습니다. 최적과의 차이는 최대 {gap} %입니다.</translation>
    </message>
    <message>
        <source>The zoning grade “{value}” cannot be weighed: grades must be numbers below {base}, with 1 the highest.</source>
        <translation>평가 등급 “{value}”의 가중치를 정할 수 없습니다. 등급은 {base}보다 작은 수이며 1이 가장 높습니다.</translation>
    </message>
    <message>
        <source>The Red List category “{value}” is not known: use {known}, or give it a weight of its own.</source>
        <translation>적색목록 범주 “{value}”은(는) 알 수 없습니다. {known} 가운데 하나를 쓰거나 가중치를 따로 정하십시오.</translation>
    </message>
    <message>
        <source>The weight “{text}” is not usable: write category=number above 0, such as CR=5.</source>
        <translation>가중치 “{text}”을(를) 쓸 수 없습니다. CR=5처럼 범주=0보다 큰 수로 적으십시오.</translation>
    </message>
    <message>
        <source>There is no land cover: choose a layer, or bind the dataset “land_cover” in a binding.json or in the project.</source>
        <translation>토지피복이 없습니다. 레이어를 고르거나 binding.json 또는 프로젝트에서 “land_cover” 자료를 연결하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” is neither a raster nor polygons: choose land cover that is.</source>
        <translation>“{layer}”는 래스터도 폴리곤도 아닙니다. 래스터나 폴리곤인 토지피복을 고르십시오.</translation>
    </message>
    <message>
        <source>“{layer}” has no field of land cover codes: name it in CODE_FIELD (fields of the layer: {fields}).</source>
        <translation>“{layer}”에서 토지피복 코드 필드를 찾지 못했습니다. CODE_FIELD에 적으십시오(레이어의 필드: {fields}).</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}” (fields of the layer: {fields}).</source>
        <translation>“{layer}”에 “{field}” 필드가 없습니다(레이어의 필드: {fields}).</translation>
    </message>
    <message>
        <source>“{layer}” holds no {expected}: choose a layer of that kind, or leave it out.</source>
        <translation>“{layer}”의 도형이 {expected}이(가) 아닙니다. 그 종류의 레이어를 고르거나 비우십시오.</translation>
    </message>
    <message>
        <source>The land cover “{layer}” does not reach the extent {extent}: check the extent and its CRS.</source>
        <translation>토지피복 “{layer}”가 범위 {extent}에 미치지 않습니다. 범위와 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>No code of the land cover has a row in the table, so that no cell would have a resistance (codes found: {codes}): choose the field of codes or the table that fits.</source>
        <translation>토지피복 코드 가운데 표에 행이 있는 것이 없어 저항이 정해지는 격자가 없습니다(찾은 코드: {codes}). 맞는 코드 필드나 표를 고르십시오.</translation>
    </message>
    <message>
        <source>The code “{value}” has no row in “{file}”: {cells} cells ({area} m²) are left without data. Add a row if they can be crossed.</source>
        <translation>코드 “{value}”의 행이 “{file}”에 없어 격자 {cells}개({area} m²)를 자료 없음으로 두었습니다. 지날 수 있는 곳이면 행을 추가하십시오.</translation>
    </message>
    <message>
        <source>{count} cells have no slope: their resistance is not changed by it.</source>
        <translation>격자 {count}개에 경사 값이 없어 저항에 경사를 반영하지 않았습니다.</translation>
    </message>
    <message>
        <source>{count} features ({feature}) have no row in the table of barriers and were left out.</source>
        <translation>객체 {count}개({feature})는 장애물 표에 행이 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened as a raster: choose a raster of the foreground.</source>
        <translation>“{name}”을(를) 래스터로 열 수 없습니다. 전경이 담긴 래스터를 고르십시오.</translation>
    </message>
    <message>
        <source>The raster “{dataset}” holds other values than 0 (missing), 1 (background) and 2 (foreground): {values}. Say which values are the foreground, such as 2 or 311,312,313 or 31*.</source>
        <translation>래스터 “{dataset}”에 0(결측), 1(배경), 2(전경)이 아닌 값이 있습니다: {values}. 어떤 값이 전경인지 적으십시오(예: 2, 311,312,313, 31*).</translation>
    </message>
    <message>
        <source>No cell of the raster “{dataset}” is foreground ({wanted}); it holds {values}: choose values that occur.</source>
        <translation>래스터 “{dataset}”에 전경({wanted})인 격자가 없습니다. 들어 있는 값은 {values}입니다. 실제로 있는 값을 고르십시오.</translation>
    </message>
    <message>
        <source>The {cells} cells of the raster “{layer}” need {needed} GB of memory, and {free} GB can be had: clip the raster, use larger cells, or use a computer with more memory.</source>
        <translation>래스터 “{layer}”의 격자 {cells}개를 분석하려면 메모리 {needed} GB가 필요하지만 쓸 수 있는 메모리는 {free} GB입니다. 래스터를 자르거나, 격자를 크게 하거나, 메모리가 더 많은 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>Cores lie in openings of cores more than {levels} levels deep, which no map of habitats does: check that the right values are the foreground.</source>
        <translation>핵심지역과 구멍이 {levels}단계 넘게 겹겹이 들어 있습니다. 서식지 지도에서는 나올 수 없는 모양이므로 전경의 값이 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” is neither a raster nor a layer of polygons: give patches.</source>
        <translation>“{layer}”는 래스터도 폴리곤 레이어도 아닙니다. 패치를 지정하십시오.</translation>
    </message>
    <message>
        <source>Give the units to report by (UNITS): the ground around polygons has no end of its own.</source>
        <translation>집계 단위(UNITS)를 지정하십시오. 폴리곤만으로는 둘레의 땅이 어디까지인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Barriers can cut polygons only, but “{layer}” is a raster: give the patches as polygons, or a raster in which the barriers are not patches.</source>
        <translation>장애물은 폴리곤만 끊을 수 있는데 “{layer}”는 래스터입니다. 패치를 폴리곤으로 지정하거나 장애물이 패치가 아닌 래스터를 지정하십시오.</translation>
    </message>
    <message>
        <source>Unfragmented patches are written from polygons only, but “{layer}” is a raster: leave PATCHES_OUT empty.</source>
        <translation>끊기지 않은 패치는 폴리곤에서만 쓸 수 있는데 “{layer}”는 래스터입니다. PATCHES_OUT을 비워 두십시오.</translation>
    </message>
    <message>
        <source>The width {value} of a barrier in “{layer}” is not usable: give a number of metres above 0.</source>
        <translation>“{layer}”에 있는 장애물의 너비 {value}은(는) 쓸 수 없습니다. 0보다 큰 미터 값을 적으십시오.</translation>
    </message>
    <message>
        <source>The raster “{layer}” holds more than {most} different values, so it does not look like a map of classes: choose another band, or classify it first.</source>
        <translation>“{layer}” 래스터는 서로 다른 값이 {most}개를 넘어 유형 지도로 보이지 않습니다. 다른 밴드를 고르거나 먼저 분류하십시오.</translation>
    </message>
    <message>
        <source>The raster “{layer}” holds no data: check its no-data value.</source>
        <translation>“{layer}” 래스터에 자료가 없습니다. 자료 없음 값을 확인하십시오.</translation>
    </message>
    <message>
        <source>The {name} of {value} m is not usable: give a number above 0, or leave it empty.</source>
        <translation>{name} 값 {value} m는 쓸 수 없습니다. 0보다 큰 수를 적거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>“{layer}” is not a readable raster: give a map of classes.</source>
        <translation>“{layer}”는 읽을 수 있는 래스터가 아닙니다. 유형 지도를 지정하십시오.</translation>
    </message>
    <message>
        <source>“{text}” does not name a class: write value=name, separated by commas (1=forest,2=farmland).</source>
        <translation>“{text}”는 유형의 이름이 아닙니다. 값=이름을 쉼표로 구분하여 적으십시오(1=숲,2=농지).</translation>
    </message>
    <message>
        <source>The unit “{unit}” holds no cell with data, so that its row holds no figures.</source>
        <translation>“{unit}” 단위에는 자료가 있는 격자가 없어 값을 비워 둡니다.</translation>
    </message>
    <message>
        <source>The map “{layer}” of {cells} cells needs {needed} GB; {free} GB are free: give a smaller map or larger cells.</source>
        <translation>격자 {cells}개인 “{layer}” 지도에는 {needed} GB가 필요한데 {free} GB만 쓸 수 있습니다. 더 작은 지도나 더 큰 격자를 쓰십시오.</translation>
    </message>
    <message>
        <source>Links left out because their least-cost path crosses a third core: {count}.</source>
        <translation>최소비용경로가 다른 핵심지역을 지나 제외한 연결: {count}개.</translation>
    </message>
    <message>
        <source>{count} habitat patches need {needed} GB of memory and {free} GB are free: leave out the smallest patches, or give only those around the sites.</source>
        <translation>서식지 패치 {count}개에 메모리 {needed} GB가 필요하지만 {free} GB만 비어 있습니다. 작은 패치를 빼거나 대상지 둘레의 패치만 주십시오.</translation>
    </message>
    <message>
        <source>The rule “{rule}” asks how much habitat connectivity is lost: give a dispersal distance (DISPERSAL).</source>
        <translation>규칙 “{rule}”은(는) 서식지 연결성 손실을 묻습니다. 이동거리(DISPERSAL)를 주십시오.</translation>
    </message>
    <message>
        <source>A dispersal distance is given but no habitat patches: choose them (PATCHES), or bind the dataset “habitat_patches”.</source>
        <translation>이동거리는 있으나 서식지 패치가 없습니다. 패치(PATCHES)를 고르거나 “habitat_patches” 자료를 연결하십시오.</translation>
    </message>
    <message>
        <source>The habitat patches “{dataset}” are no polygons: choose a layer of polygons.</source>
        <translation>서식지 패치 “{dataset}”가 폴리곤이 아닙니다. 폴리곤 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>The habitat patches “{dataset}” hold no polygon that the rule selects: check layer and rule.</source>
        <translation>서식지 패치 “{dataset}”에 규칙이 고르는 폴리곤이 없습니다. 레이어와 규칙을 확인하십시오.</translation>
    </message>
    <message>
        <source>The habitat patches “{layer}” have no field “{field}” (fields of the layer: {fields}).</source>
        <translation>서식지 패치 “{layer}”에 “{field}” 필드가 없습니다(레이어의 필드: {fields}).</translation>
    </message>
    <message>
        <source>The quality “{value}” of the habitat patch “{id}” is not usable: give a number of 0 or more.</source>
        <translation>서식지 패치 “{id}”의 질 “{value}”는 쓸 수 없습니다. 0 이상의 수를 주십시오.</translation>
    </message>
    <message>
        <source>No hubs are given: choose a layer of polygons, or bind the dataset “marine_hubs”.</source>
        <translation>거점 자료가 없습니다. 폴리곤 레이어를 고르거나 자료 “marine_hubs”를 연결하십시오.</translation>
    </message>
    <message>
        <source>The layer of hubs has {count} hub and two are needed: check its field of ids and its geometries.</source>
        <translation>거점이 {count}곳인데 두 곳 이상 필요합니다. 식별자 필드와 도형을 확인하십시오.</translation>
    </message>
    <message>
        <source>The weight “{value}” of the hub “{id}” (feature {row}) is not usable: give a number of 0 or more, or leave the field empty for areas.</source>
        <translation>거점 “{id}”의 가중치 “{value}”({row}번째 객체)은(는) 쓸 수 없습니다. 0 이상의 수를 넣거나, 면적을 쓰려면 필드를 비우십시오.</translation>
    </message>
    <message>
        <source>It is not known where the sea is: choose a layer of land or of the sea, or bind the dataset “land_mask”.</source>
        <translation>바다가 어디인지 알 수 없습니다. 육지나 바다 레이어를 고르거나 자료 “land_mask”를 연결하십시오.</translation>
    </message>
    <message>
        <source>A table of axes is asked for, but no axes are given: choose their layer, or bind the dataset “marine_axis”.</source>
        <translation>해양생태축 결과를 요청했지만 축 자료가 없습니다. 축 레이어를 고르거나 자료 “marine_axis”를 연결하십시오.</translation>
    </message>
    <message>
        <source>{count} hubs have no cell of their own because others cover them ({ids}): merge hubs that lie on each other, or use smaller cells.</source>
        <translation>다른 거점에 덮여 격자가 하나도 없는 거점이 {count}곳입니다({ids}). 겹친 거점을 합치거나 격자를 줄이십시오.</translation>
    </message>
    <message>
        <source>{cells} cells of hubs lie on land and are taken as water: check the coastline if there are many.</source>
        <translation>거점의 격자 {cells}개가 육지에 있어 물로 보았습니다. 많으면 해안선을 확인하십시오.</translation>
    </message>
    <message>
        <source>{count} hubs have no cell in the sea (the first is number {first}): check the coastline.</source>
        <translation>바다에 격자가 없는 거점이 {count}곳입니다(첫 번째: {first}번). 해안선을 확인하십시오.</translation>
    </message>
    <message>
        <source>A sea of {cells} cells needs {needed} GB of memory and {free} GB are free: use larger cells.</source>
        <translation>바다 격자 {cells}개를 계산하려면 메모리 {needed} GB가 필요하지만 {free} GB가 남아 있습니다. 격자를 키우십시오.</translation>
    </message>
    <message>
        <source>The time in the water of {value} days is not usable: give a number above 0.</source>
        <translation>물속 체류 기간 {value}일은 쓸 수 없습니다. 0보다 큰 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>The diffusivity {value} m²/s is not usable: give a number of 0 or more, or leave it empty.</source>
        <translation>확산계수 {value} m²/s는 쓸 수 없습니다. 0 이상의 수를 넣거나 비우십시오.</translation>
    </message>
    <message>
        <source>The mortality {value} per day is not usable: give a number of 0 or more.</source>
        <translation>하루당 사망률 {value}은(는) 쓸 수 없습니다. 0 이상의 수를 입력하십시오.</translation>
    </message>
    <message>
        <source>The greatest distance {value} m is not usable: give a number above 0, or leave it empty.</source>
        <translation>최대 거리 {value} m는 쓸 수 없습니다. 0보다 큰 수를 넣거나 비우십시오.</translation>
    </message>
    <message>
        <source>The species groups “{groups}” are not in the table: choose from {known}, or write all.</source>
        <translation>생물군 “{groups}”이(가) 표에 없습니다. {known} 가운데 고르거나 all이라고 쓰십시오.</translation>
    </message>
    <message>
        <source>Only one part of the current is given: give both the current to the east and the current to the north.</source>
        <translation>해류 자료가 한쪽만 있습니다. 동쪽 방향과 북쪽 방향 해류를 모두 지정하십시오.</translation>
    </message>
    <message>
        <source>A current is bound to a layer that is no raster: bind current_u and current_v to rasters in m/s.</source>
        <translation>해류가 래스터가 아닌 레이어에 연결되어 있습니다. current_u와 current_v를 m/s 단위 래스터에 연결하십시오.</translation>
    </message>
    <message>
        <source>The rasters of the current do not meet the sea: check their extent and CRS.</source>
        <translation>해류 래스터가 바다와 겹치지 않습니다. 범위와 좌표계를 확인하십시오.</translation>
    </message>
    <message>
        <source>The current has no data on {percent} % of the sea, where the water is taken to stand still: use a raster that reaches the coast.</source>
        <translation>바다의 {percent} %에 해류 자료가 없어 그곳의 물은 멈춘 것으로 보았습니다. 해안까지 닿는 래스터를 쓰십시오.</translation>
    </message>
    <message>
        <source>The current reaches {speed} m/s: check that its unit is metres per second and not cm/s or knots.</source>
        <translation>해류가 {speed} m/s에 이릅니다. 단위가 cm/s나 노트가 아니라 m/s인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The candidate “{id}” has no cost while others have one: add it, or remove the candidate.</source>
        <translation>후보 “{id}”의 비용이 없습니다(다른 후보에는 있음). 비용을 적거나 후보에서 빼십시오.</translation>
    </message>
    <message>
        <source>The resistance raster “{layer}” lies in {found}, but axes are assessed in {wanted}: reproject it, or choose its CRS as the analysis CRS.</source>
        <translation>이동 저항 래스터 “{layer}”의 좌표계는 {found}이나 생태축은 {wanted}에서 평가합니다. 래스터를 재투영하거나 그 좌표계를 분석 좌표계로 고르십시오.</translation>
    </message>
    <message>
        <source>{count} pairs of patches overlap ({patches}), so that their common ground counts twice: dissolve patches that touch, or correct the layer.</source>
        <translation>패치 {count}쌍이 서로 겹쳐({patches}) 겹친 땅이 두 번 계산됩니다. 닿는 패치를 합치거나 레이어를 고치십시오.</translation>
    </message>
    <message>
        <source>The target of {target} % is not reached: the {candidates} candidates that were chosen reach {reached} %. Raise the budget or the number of picks, or propose more candidates.</source>
        <translation>목표 {target} %에 이르지 못했습니다. 고른 후보 {candidates}개로 {reached} %입니다. 예산이나 선택 수를 늘리거나 후보를 더 제안하십시오.</translation>
    </message>
    <message>
        <source>The best set of {candidates} candidates needs {needed} GB and {free} GB are free: use the greedy sequence or keep fewer candidates.</source>
        <translation>후보 {candidates}개의 가장 좋은 조합을 구하려면 {needed} GB가 필요하지만 {free} GB만 쓸 수 있습니다. 방법을 “가장 좋은 것부터 차례로”로 바꾸거나 후보를 줄이십시오.</translation>
    </message>
    <message>
        <source>The drift would take {steps} steps of time in cells of {cell} m: give wider cells of the drift, fewer days or a smaller diffusivity.</source>
        <translation>{cell} m 격자에서 이동 계산에 시간 단계 {steps}개가 필요합니다. 이동 계산 격자를 키우거나, 일수 또는 확산계수를 줄이십시오.</translation>
    </message>
    <message>
        <source>The current carries {percent} % of the larvae of {group} off the map: give currents and land of a larger sea, or fewer days.</source>
        <translation>{group}의 유생 {percent} %가 해류에 실려 지도 밖으로 나갑니다. 더 넓은 바다의 해류와 육지 자료를 쓰거나 일수를 줄이십시오.</translation>
    </message>
    <message>
        <source>Current flow over {cells} connected cells takes {needed} GB where {free} GB are free: solve it in tiles (TILE of current flow, for example 250), choose a smaller extent or larger cells, or use a computer with more memory.</source>
        <translation>연결된 격자 {cells}개의 전류 흐름에는 {needed} GB가 필요한데 {free} GB가 남아 있습니다. 타일로 나누어 풀거나(전류 흐름 분석의 TILE, 예: 250), 범위를 줄이거나 격자를 크게 하거나, 메모리가 더 큰 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>The voltages of {focal} focal nodes over {cells} cells take {needed} GB where {free} GB are free: solve them in tiles (TILE of current flow, for example 250), choose fewer focal nodes or larger cells, or use a computer with more memory.</source>
        <translation>격자 {cells}개에 대한 초점 노드 {focal}개의 전압에는 {needed} GB가 필요한데 {free} GB가 남아 있습니다. 타일로 나누어 풀거나(전류 흐름 분석의 TILE, 예: 250), 초점 노드를 줄이거나 격자를 크게 하거나, 메모리가 더 큰 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>Even in tiles, current flow over {cells} connected cells takes {needed} GB of memory where {free} GB are free: choose a smaller extent or larger cells, or use a computer with more memory.</source>
        <translation>타일로 나누어도 연결된 격자 {cells}개의 전류 흐름에는 메모리 {needed} GB가 필요한데 {free} GB가 남아 있습니다. 범위를 줄이거나 격자를 크게 하거나, 메모리가 더 큰 컴퓨터를 쓰십시오.</translation>
    </message>
    <message>
        <source>The temporary folder “{file}” has {free} GB free where the next map of voltages takes {needed} GB: free some room on the disk, set another temporary folder, or choose fewer focal nodes.</source>
        <translation>임시 폴더 “{file}”에 {free} GB가 남아 있는데 다음 전압 지도에는 {needed} GB가 필요합니다. 디스크를 비우거나, 임시 폴더를 다른 곳으로 정하거나, 초점 노드를 줄이십시오.</translation>
    </message>
    <message>
        <source>Tiles of {side} cells with an overlap of {overlap} do not work: choose a side of at least {least} cells and an overlap from {low} to that side.</source>
        <translation>한 변이 격자 {side}개이고 겹침이 {overlap}인 타일은 쓸 수 없습니다. 한 변은 격자 {least}개 이상, 겹침은 {low} 이상 그 변 이하로 정하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” holds no polygons: choose a layer of polygons.</source>
        <translation>레이어 “{layer}”에 폴리곤이 없습니다. 폴리곤 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>No two cores of “{layer}” can reach each other: look for barriers or ground without data that close every way.</source>
        <translation>“{layer}”의 어느 두 핵심지역도 서로 닿을 수 없습니다. 모든 길을 막는 장벽이나 자료 없는 땅이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{layer}” holds no patch: give a layer with at least one polygon.</source>
        <translation>“{layer}”에 패치가 없습니다. 폴리곤이 하나 이상 있는 레이어를 지정하십시오.</translation>
    </message>
    <message>
        <source>“{file}”: the id “{value}” cannot be the name of a folder: use letters, digits, Hangul and hyphens.</source>
        <translation>“{file}”: 식별자 “{value}”은(는) 폴더 이름으로 쓸 수 없습니다. 한글, 영문자, 숫자, 붙임표를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{file}”: version {version} has been saved with other content. Results name it, so that it must stay as it is: give a new version, for example {free}.</source>
        <translation>“{file}”: {version}판은 이미 다른 내용으로 저장되어 있습니다. 결과물이 그 판을 인용하므로 바꿀 수 없습니다. 새 판 번호를 주십시오(예: {free}).</translation>
    </message>
    <message>
        <source>The clipboard holds no cells: copy some first.</source>
        <translation>클립보드에 셀이 없습니다. 먼저 복사하십시오.</translation>
    </message>
    <message>
        <source>“{file}” has none of the columns of this kind of scheme: choose another file, or name its columns {known}.</source>
        <translation>“{file}”에 이 종류의 평가 체계에 필요한 열이 없습니다. 다른 파일을 고르거나 열 이름을 {known}(으)로 고치십시오.</translation>
    </message>
    <message>
        <source>The result “{file}” cannot be read: it was moved, deleted or is not a raster. Run it again.</source>
        <translation>결과 “{file}”을(를) 읽을 수 없습니다. 옮겨졌거나 지워졌거나 래스터가 아닙니다. 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>“{source}” cannot be opened: check that the file is still there.</source>
        <translation>“{source}” 파일을 열 수 없습니다. 파일이 아직 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{source}” does not hold the results that are expected: calculate again.</source>
        <translation>“{source}” 파일에 필요한 결과가 없습니다. 다시 계산하십시오.</translation>
    </message>
    <message>
        <source>A layer that was chosen for the area is no longer in the project: choose another one.</source>
        <translation>범위로 고른 레이어가 프로젝트에 없습니다. 다른 레이어를 고르십시오.</translation>
    </message>
    <message>
        <source>A layer that the study needs is no longer in the project: choose it again.</source>
        <translation>분석에 필요한 레이어가 프로젝트에 없습니다. 다시 고르십시오.</translation>
    </message>
    <message>
        <source>This place cannot be shown in {crs}, in which the map is graded: choose a place closer to it.</source>
        <translation>이 지점은 평가에 쓰는 {crs}(으)로 나타낼 수 없습니다. 더 가까운 지점을 고르십시오.</translation>
    </message>
    <message>
        <source>“{file}”: the id “{value}” belongs to another of your schemes: give a new one.</source>
        <translation>“{file}”: 식별자 “{value}”은(는) 내 다른 평가 체계가 쓰고 있습니다. 다른 식별자를 주십시오.</translation>
    </message>
    <message>
        <source>No species is chosen: choose at least one.</source>
        <translation>고른 종이 없습니다. 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <source>This QGIS cannot write workbooks, because its GDAL lacks the driver XLSX: leave out the workbook, or install a GDAL that has it.</source>
        <translation>이 QGIS의 GDAL에 XLSX 드라이버가 없어 엑셀 파일을 저장할 수 없습니다. 엑셀 파일을 빼고 실행하거나 이 드라이버가 있는 GDAL을 설치하십시오.</translation>
    </message>
    <message>
        <source>The table of resistances has no column for {species}: choose one on the page of species.</source>
        <translation>저항값 표에 다음 종의 열이 없습니다: {species}. 종 단계에서 열을 고르십시오.</translation>
    </message>
</context>
</TS>
