"""The words of a report of ecological axes in Korean and English; what all reports say stands in ``texts``."""
from __future__ import annotations

AXES_LABELS: dict[str, dict[str, str]] = {
    "ko": {
        "document": "생태축 연결성 평가서",
        "untitled": "생태축 연결성 평가",
        "cover.title": "제목",
        "cover.axes": "평가한 생태축",
        "cover.axes_value": "{count}개, 합계 {area}",
        "cover.dispersal": "이동거리",
        "cover.dispersal_value": "{distance}까지 이동할 확률 {probability}",
        "cover.cores": "핵심지역으로 본 자료",
        "cover.least": "핵심지역 최소 면적",
        "cover.barriers": "축을 끊는 것",
        "cover.barriers_none": "보지 않음",
        "cover.without": "자료가 없어 쓰지 못함: {sources}",
        "cover.crossings": "생태통로",
        "cover.crossings_value": "{count}개소(양쪽 {reach}까지 열린 것으로 봄, 가정)",
        "cover.cost": "복원 비용",
        "cover.cost_value": "1 m당 {cost}(가정)",
        "assumed_axes": (
            "주의: 생태축의 폭, 도로의 폭, 이동거리, 핵심지역 최소 면적과 우선순위 식은 공식 기준이 아니라 ‘가정’이거나"
            " 2차 자료에서 ‘보고된’ 값입니다. 공식 연결성 지수는 확인되지 않았습니다. 순위는 이"
            " 평가 안에서만 비교하십시오."
        ),
        "source.axis_core": "생태축 핵심구역",
        "source.protected_areas": "보호지역",
        "source.ecosystem_nature_map": "생태·자연도 1등급",
        "source.zoning_grade": "국토환경성평가 1등급",
        "source.cores": "따로 지정한 핵심지역",
        "source.roads": "2차로 이상 도로",
        "source.railways": "철도",
        "source.built_up": "시가지",
        "overview": "평가 결과 한눈에 보기",
        "overview.axis": "생태축",
        "overview.ec": "등가연결면적",
        "overview.share": "축 면적 대비",
        "overview.continuous": "연속된 면적",
        "overview.gaps": "단절구간(긴 것)",
        "overview.longest": "가장 긴 구간",
        "overview.narrowest": "가장 좁은 곳",
        "overview.rank": "순위",
        "overview.gaps_value": "{count} ({far})",
        "overview.text": (
            "등가연결면적은 흩어진 핵심지역이 서로 이어진 정도까지 헤아려, 한 덩어리라면 얼마만 한 핵심지역과 같은지를"
            " 나타냅니다. 단절구간의 괄호 안은 이동거리보다 긴 것의 수입니다. 순위는 축 면적 대비 등가연결면적의 상대"
            " 순위(1 높음 – 5 낮음)입니다."
        ),
        "finding": "핵심지역 {patches}곳을 합쳐 {ec}의 한 덩어리와 같습니다(축 면적의 {share}). {reason}",
        "finding.none": "최소 면적 이상의 핵심지역이 없어 연결성을 구할 수 없습니다.",
        "finding.core": "핵심지역이 축 면적의 {core}에 그치는 것이 가장 큰 원인입니다.",
        "finding.isolation": (
            "핵심지역이 서로 떨어져 그 면적의 {connected}만큼만 함께 작용하며, 가장 긴 단절구간은 {longest}입니다."
        ),
        "finding.breaks": "축의 땅이 {breaks}곳에서 끊겨 가장 큰 조각이 축 면적의 {continuous}에 그칩니다.",
        "finding.fine": "핵심지역이 이어져 있으며 단절구간이 없습니다.",
        "driver.core": "핵심지역 부족",
        "driver.isolation": "핵심지역 고립",
        "driver.breaks": "축의 단절",
        "gap.length": "이동거리 초과",
        "gap.barrier": "장애물",
        "gap.ground": "사이의 땅",
        "patch.area": "면적",
        "patch.connection": "연결",
        "axis.kind": "종류와 최소 폭",
        "axis.kind_value": "{kind} · 최소 폭 {width} ({certainty})",
        "given": "사용자 지정",
        "one_axis": "생태축",
        "axis.widened": "중심선에 가정 폭을 준 축입니다: 핵심 양쪽 {core}, 전체 양쪽 {buffer}(가정).",
        "axis.area": "면적",
        "axis.cores": "핵심지역",
        "axis.cores_value": "{count}곳, {area} (축의 {share})",
        "axis.ec": "등가연결면적 EC(PC)",
        "axis.ec_value": "{ec} (축의 {share}, 핵심지역의 {connected})",
        "axis.protected": "보호된 핵심지역",
        "axis.protected_value": "{area} (핵심지역의 {share}), 그 등가연결면적 {ec}",
        "axis.continuous": "연속된 땅",
        "axis.continuous_value": "가장 큰 조각 {largest}, 최소 면적 이상 {count}조각 {all}",
        "axis.line": "중심선 길이의 {share}이(가) 가장 큰 조각 안에 있음",
        "axis.breaks": "단절지점",
        "axis.gaps": "단절구간",
        "axis.gaps_value": "{count}곳, 합계 {total}; 이동거리보다 긴 것 {far}곳",
        "axis.longest": "가장 긴 구간 {length}: {place}",
        "axis.narrowest": "가장 좁은 곳",
        "axis.narrowest_value": "{width}: {place}",
        "axis.narrow": "최소 폭 {width}보다 좁음",
        "axis.wide": "최소 폭 {width} 이상",
        "axis.narrowest_none": "최소 면적 이상의 두 조각으로 나뉘는 곳이 없음",
        "axis.damaged": "훼손된 땅",
        "axis.damaged_value": "{area} (축의 {share})",
        "axis.rank": "상대 순위 · 주된 원인",
        "axis.rank_value": "{rank} / 5 · {driver}",
        "count": "{count}곳",
        "damage.built_up": "시가지",
        "damage.farmland": "농경지",
        "damage.bare": "나지",
        "damage.vegetation": "식생보전등급 Ⅳ·Ⅴ",
        "damage.overlap": "종류끼리 겹칠 수 있음",
        "place": "{name} ({x}, {y})",
        "place.unnamed": "({x}, {y})",
        "maps.axis": "생태축 현황과 복원 대상(번호는 아래 표의 순번)",
        "maps.restore": "복원할 연결의 순번",
        "maps.places": "행정구역",
        "maps.ground": "생태축",
        "maps.core": "핵심지역(번호는 식별자)",
        "maps.core_protected": "보호지역",
        "maps.gap_far": "단절구간(이동거리보다 긴 것)",
        "maps.gap_near": "단절구간(이동거리 이내)",
        "maps.link": "그 밖의 복원 대상 연결",
        "maps.barriers": "축을 끊는 도로·철도",
        "maps.built_up": "시가지",
        "maps.narrowest": "가장 좁은 곳",
        "maps.break_road": "단절지점: 도로",
        "maps.break_railway": "단절지점: 철도",
        "maps.break_built_up": "단절지점: 시가지",
        "maps.break_narrow": "단절지점: 최소 폭 미달",
        "maps.break_apart": "단절지점: 축이 떨어짐",
        "break.road": "도로",
        "break.railway": "철도",
        "break.built_up": "시가지",
        "break.narrow": "최소 폭 미달",
        "break.apart": "축이 떨어짐",
        "curve": "이동거리에 따른 등가연결면적",
        "curve.x": "이동거리 (km)",
        "curve.y": "면적 (ha)",
        "curve.ec": "등가연결면적",
        "curve.core": "핵심지역 면적 합계(모두 이어졌을 때)",
        "curve.used": "이 평가의 이동거리",
        "curve.note": "곡선이 위 점선에서 멀수록 그 이동거리의 동물에게 핵심지역이 고립되어 있습니다.",
        "restore": "먼저 복원할 연결 {count}곳",
        "restore.text": (
            "EC 증가는 그 연결을 막힘없이 복원했을 때(확률 1) 늘어나는 등가연결면적입니다. {order} 상대 순위는 이 축의"
            " 모든 연결 가운데 1(높음)–5(낮음)입니다."
        ),
        "restore.by_gain": "증가가 큰 차례로 적었습니다.",
        "restore.by_priority": "우선순위가 높은 차례로 적었습니다: {formula}(가정).",
        "restore.formula": "우선순위 = EC 증가",
        "restore.formula_grade": " × (6 − 국토환경성평가 등급)",
        "restore.formula_cost": " ÷ 비용",
        "restore.none": "복원할 연결이 없습니다. 모든 핵심지역이 이어져 있거나 하나뿐입니다.",
        "restore.number": "순번",
        "restore.link": "핵심지역",
        "restore.length": "길이",
        "restore.gain": "EC 증가",
        "restore.share": "증가율",
        "restore.between": "사이에 있는 것 · 원인",
        "restore.where": "위치",
        "restore.rank": "순위",
        "restore.grade": "등급 {grade}",
        "restore.cost": "비용 {cost}",
        "restore.chart": "복원할 연결별 등가연결면적 증가",
        "restore.chart_x": "순번",
        "restore.chart_y": "증가 (ha)",
        "restore.detour": "돌아갈 길이 있는 연결",
        "protect": "먼저 보호할 핵심지역 {count}곳",
        "protect.text": (
            "보호되지 않은 부분을 모두 보호했을 때 늘어나는 보호 등가연결면적이 큰 차례입니다. ‘연결’은 늘어난 것의"
            " 절반 이상이 이미 보호된 다른 땅과의 연결에서 온다는 뜻입니다."
        ),
        "protect.none": "모든 핵심지역이 이미 보호되어 있거나 핵심지역이 없습니다.",
        "protect.id": "핵심지역",
        "protect.area": "면적",
        "protect.rest": "보호할 면적",
        "protect.gain": "보호 EC 증가",
        "protect.driver": "원인",
        "gaps": "단절구간",
        "gaps.text": (
            "모든 핵심지역에 닿으려면 건너야 하는 구간을 긴 것부터 적었습니다(최소신장나무). 가장 긴 구간이 곧 모든"
            " 핵심지역에 닿는 데 필요한 이동 능력입니다."
        ),
        "gaps.none": "핵심지역 사이에 건너야 할 구간이 없습니다.",
        "gaps.more": "짧은 구간 {count}곳은 표에서 생략하였으며 결과 레이어에 모두 들어 있습니다.",
        "breaks": "단절지점",
        "breaks.text": (
            "최소 폭의 원이 지나갈 수 없어 축의 땅이 나뉘는 곳입니다. 장애물이 있으면 그 이름을 적었습니다."
        ),
        "breaks.none": "축의 땅이 최소 폭으로 모두 이어져 있습니다.",
        "breaks.kind": "종류",
        "breaks.names": "이름",
        "breaks.length": "사이 거리",
        "notes": "평가할 때 알아 둘 점",
        "method": "지표의 정의",
        "method.ec": "등가연결면적 EC(PC)",
        "method.ec.text": (
            "모든 핵심지역 쌍(자기 자신 포함)의 면적 × 면적 × 이동 확률을 더한 값의 제곱근입니다(Saura 등 2011). 이동"
            " 확률은 가장 좋은 경로의 것으로 exp(−k × 거리)이며, k는 이동거리와 그 확률로 정합니다. 거리는 핵심지역"
            " 가장자리 사이의 거리이고, 핵심지역 안을"
            " 지나는 데에는 거리가 들지 않습니다."
        ),
        "method.core": "핵심지역",
        "method.core.text": (
            "표지에 적은 자료를 합치고 축 안의 것만 남긴 뒤 시가지와 축을 끊는 것을 뺐습니다. 한 덩어리가 최소 면적"
            " 이상이면 핵심지역 하나입니다."
        ),
        "method.continuous": "연속된 땅",
        "method.continuous.text": (
            "지름이 최소 폭인 원을 축 밖이나 장애물에 닿지 않고 한 곳에서 다른 곳으로 옮길 수 있으면 두 곳은 한"
            " 조각입니다. 조각의 면적은 그 원이 덮는 땅입니다."
        ),
        "method.gap": "단절구간",
        "method.gap.text": "모든 핵심지역을 가장 짧게 잇는 연결(최소신장나무) 가운데 길이가 0보다 큰 것입니다.",
        "method.narrowest": "가장 좁은 곳",
        "method.narrowest.text": (
            "축의 가장자리를 안쪽으로 물릴 때 최소 면적 이상의 두 조각으로 처음 나뉘는 곳의 폭이며, 1 m까지 구했습니다."
        ),
        "method.restore": "복원과 보호의 효과",
        "method.restore.text": (
            "복원: 그 연결의 확률을 1로 하고 EC를 다시 구한 증가량. 보호: 그 핵심지역을 모두 보호하고 보호 EC를 다시"
            " 구한 증가량. 하나씩 따로 구한 값이므로 서로 더하지 마십시오."
        ),
        "method.damage": "훼손",
        "method.damage.text": "축 안의 시가지·농경지·나지와 식생보전등급 Ⅳ·Ⅴ인 땅입니다.",
        "assumptions": "가정과 출처",
        "assumptions.item": "항목",
        "assumptions.value": "값",
        "assumptions.certainty": "확실성",
        "assumptions.source": "출처",
        "assumptions.width": "{kind}: 최소 폭",
        "assumptions.dispersal": "이동거리와 확률",
        "assumptions.user": "사용자가 준 값. 종의 이동거리는 조사로 확인하십시오.",
        "assumptions.least": "핵심지역 최소 면적",
        "assumptions.least_source": "시·군 10 ha, 국가 100 ha를 기본값으로 둔 가정",
        "assumptions.roads": "장애물로 본 도로와 그 폭",
        "assumptions.roads_value": "2차로 이상",
        "assumptions.roads_source": "resources/connectivity/barriers.csv; 출처 없음",
        "disclaimer": (
            "이 평가서는 생태축의 연결성을 검토하기 위한 참고 자료이며, 보호지역 지정이나 복원사업의 결정 자체가"
            " 아닙니다. 공식 연결성 지수가 고시되면 그에 따라야 하며, 결정에 앞서 현지조사로 확인하십시오."
        ),
    },
    "en": {
        "document": "Connectedness of ecological axes",
        "untitled": "Connectedness of ecological axes",
        "cover.title": "Title",
        "cover.axes": "Axes assessed",
        "cover.axes_value": "{count}, together {area}",
        "cover.dispersal": "Dispersal",
        "cover.dispersal_value": "{distance} with a probability of {probability}",
        "cover.cores": "What counts as core",
        "cover.least": "Least area of a core",
        "cover.barriers": "What cuts an axis",
        "cover.barriers_none": "not looked at",
        "cover.without": "not used for want of data: {sources}",
        "cover.crossings": "Wildlife crossings",
        "cover.crossings_value": "{count} (barriers open for {reach} to either side, assumed)",
        "cover.cost": "Cost of restoration",
        "cover.cost_value": "{cost} a metre (assumed)",
        "assumed_axes": (
            "Caution: widths of axes and roads, dispersal distances, least areas and the rule for priorities are no"
            " official criteria but assumed, or reported by secondary texts. No official index of connectedness was"
            " found. Compare ranks within this assessment only."
        ),
        "source.axis_core": "core zone of the axis",
        "source.protected_areas": "protected areas",
        "source.ecosystem_nature_map": "Ecosystem and Nature Map grade 1",
        "source.zoning_grade": "zoning grade 1",
        "source.cores": "other core areas given",
        "source.roads": "roads of two lanes and more",
        "source.railways": "railways",
        "source.built_up": "built-up land",
        "overview": "Results at a glance",
        "overview.axis": "Axis",
        "overview.ec": "Equivalent connectivity",
        "overview.share": "Share of the axis",
        "overview.continuous": "Continuous",
        "overview.gaps": "Gaps (far)",
        "overview.longest": "Longest gap",
        "overview.narrowest": "Narrowest",
        "overview.rank": "Rank",
        "overview.gaps_value": "{count} ({far})",
        "overview.text": (
            "Equivalent connectivity is the size of the one core that would be as good as all the scattered cores with"
            " the links between them. In brackets: gaps longer than the dispersal distance. The rank compares"
            " equivalent connectivity as a share of the axis (1 high to 5 low)."
        ),
        "finding": "Its {patches} cores together work like one core of {ec}, {share} of the axis. {reason}",
        "finding.none": "It has no core of the least area, so that no connectedness can be told.",
        "finding.core": "What is missing most is core ground: cores take up {core} of the axis.",
        "finding.isolation": (
            "The cores are isolated: only {connected} of their area works together, and the longest gap is {longest}."
        ),
        "finding.breaks": "Its ground falls apart at {breaks} places, and the largest piece is {continuous} of it.",
        "finding.fine": "The cores are joined without gaps.",
        "driver.core": "too little core",
        "driver.isolation": "isolated cores",
        "driver.breaks": "breaks of its ground",
        "gap.length": "longer than dispersal",
        "gap.barrier": "barrier",
        "gap.ground": "ground between",
        "patch.area": "area",
        "patch.connection": "connection",
        "axis.kind": "Kind, minimum width",
        "axis.kind_value": "{kind} · minimum width {width} ({certainty})",
        "given": "given by the user",
        "one_axis": "Ecological axis",
        "axis.widened": "A centre line with assumed widths: core {core} and axis {buffer} to either side (assumed).",
        "axis.area": "Area",
        "axis.cores": "Cores",
        "axis.cores_value": "{count}, {area} ({share} of the axis)",
        "axis.ec": "Equivalent connectivity EC(PC)",
        "axis.ec_value": "{ec} ({share} of the axis, {connected} of the cores)",
        "axis.protected": "Protected cores",
        "axis.protected_value": "{area} ({share} of the cores); their equivalent connectivity is {ec}",
        "axis.continuous": "Continuous ground",
        "axis.continuous_value": "largest piece {largest}; pieces of the least area: {count}, together {all}",
        "axis.line": "{share} of the centre line lies in the largest piece",
        "axis.breaks": "Breaks",
        "axis.gaps": "Gaps",
        "axis.gaps_value": "{count}, together {total}; longer than the dispersal distance: {far}",
        "axis.longest": "The longest is {length}: {place}",
        "axis.narrowest": "Narrowest place",
        "axis.narrowest_value": "{width}: {place}",
        "axis.narrow": "narrower than the minimum width of {width}",
        "axis.wide": "not below the minimum width of {width}",
        "axis.narrowest_none": "nowhere does it fall into two parts of the least area",
        "axis.damaged": "Damaged ground",
        "axis.damaged_value": "{area} ({share} of the axis)",
        "axis.rank": "Relative rank, driver",
        "axis.rank_value": "{rank} of 5 · {driver}",
        "count": "{count}",
        "damage.built_up": "built-up",
        "damage.farmland": "farmland",
        "damage.bare": "bare",
        "damage.vegetation": "vegetation grade IV or V",
        "damage.overlap": "kinds may overlap",
        "place": "{name} ({x}, {y})",
        "place.unnamed": "({x}, {y})",
        "maps.axis": "The axis and what to restore (numbers as in the table below)",
        "maps.restore": "Number of a link to restore",
        "maps.places": "Administrative unit",
        "maps.ground": "Ecological axis",
        "maps.core": "Core (with its id)",
        "maps.core_protected": "Protected area",
        "maps.gap_far": "Gap longer than the dispersal distance",
        "maps.gap_near": "Gap within the dispersal distance",
        "maps.link": "Other link to restore",
        "maps.barriers": "Roads and railways that cut",
        "maps.built_up": "Built-up land",
        "maps.narrowest": "Narrowest place",
        "maps.break_road": "Break: road",
        "maps.break_railway": "Break: railway",
        "maps.break_built_up": "Break: built-up land",
        "maps.break_narrow": "Break: below minimum width",
        "maps.break_apart": "Break: axis lies apart",
        "break.road": "road",
        "break.railway": "railway",
        "break.built_up": "built-up land",
        "break.narrow": "below minimum width",
        "break.apart": "axis lies apart",
        "curve": "Equivalent connectivity by dispersal distance",
        "curve.x": "Dispersal distance (km)",
        "curve.y": "Area (ha)",
        "curve.ec": "Equivalent connectivity",
        "curve.core": "Area of all cores (if all were joined)",
        "curve.used": "this assessment",
        "curve.note": (
            "The further the curve is below the dashed line, the more isolated are the cores for an animal that moves"
            " so far."
        ),
        "restore": "First {count} links to restore",
        "restore.text": (
            "The gain is the equivalent connectivity won when the link is repaired whole (probability 1). {order} The"
            " relative rank is among all links of this axis, 1 (high) to 5 (low)."
        ),
        "restore.by_gain": "The largest gain comes first.",
        "restore.by_priority": "The highest priority comes first: {formula} (assumed).",
        "restore.formula": "priority = gain",
        "restore.formula_grade": " × (6 − zoning grade)",
        "restore.formula_cost": " ÷ cost",
        "restore.none": "There is no link to restore: all cores are joined, or there is only one.",
        "restore.number": "No.",
        "restore.link": "Cores",
        "restore.length": "Length",
        "restore.gain": "Gain of EC",
        "restore.share": "Gain (%)",
        "restore.between": "What lies between · driver",
        "restore.where": "Where",
        "restore.rank": "Rank",
        "restore.grade": "grade {grade}",
        "restore.cost": "cost {cost}",
        "restore.chart": "Gain of equivalent connectivity by link",
        "restore.chart_x": "No.",
        "restore.chart_y": "Gain (ha)",
        "restore.detour": "there is a way round",
        "protect": "First {count} cores to protect",
        "protect.text": (
            "In the order of the protected equivalent connectivity won when all of the core is protected. “Connection”"
            " says that more than half of the gain comes from links with other ground that is protected already."
        ),
        "protect.none": "All cores are protected already, or there is none.",
        "protect.id": "Core",
        "protect.area": "Area",
        "protect.rest": "To protect",
        "protect.gain": "Gain of protected EC",
        "protect.driver": "Driver",
        "gaps": "Gaps",
        "gaps.text": (
            "What has to be crossed to reach all cores, the longest first (minimum spanning tree). The longest is the"
            " distance that an animal must be able to cross to reach them all."
        ),
        "gaps.none": "Nothing has to be crossed between the cores.",
        "gaps.more": "{count} shorter gaps are left out of this table; the layer of gaps holds all of them.",
        "breaks": "Breaks",
        "breaks.text": (
            "Where the ground of the axis falls apart, because a disc of the minimum width cannot pass. Barriers are"
            " named where there are any."
        ),
        "breaks.none": "All ground of the axis holds together at the minimum width.",
        "breaks.kind": "Kind",
        "breaks.names": "Name",
        "breaks.length": "Distance across",
        "notes": "What to know about this assessment",
        "method": "Definitions",
        "method.ec": "Equivalent connectivity EC(PC)",
        "method.ec.text": (
            "Square root of the sum, over all pairs of cores and each core with itself, of area × area × probability"
            " (Saura et al. 2011). The probability is that of the best path, exp(−k × distance), with k from the"
            " dispersal distance and its probability. Distances are from edge to edge; crossing a core costs nothing."
        ),
        "method.core": "Core",
        "method.core.text": (
            "The sources named on the cover together, within the axis, without built-up land and without what cuts the"
            " axis; each piece of the least area is a core."
        ),
        "method.continuous": "Continuous ground",
        "method.continuous.text": (
            "Two places are of one piece where a disc of the minimum width can be moved from one to the other without"
            " leaving the axis or touching a barrier. The area of a piece is what the disc covers."
        ),
        "method.gap": "Gap",
        "method.gap.text": "A link longer than 0 among those that join all cores at the least length (spanning tree).",
        "method.narrowest": "Narrowest place",
        "method.narrowest.text": (
            "The width at which the axis first falls into two parts of the least area when its boundary moves inwards,"
            " to 1 m."
        ),
        "method.restore": "Effect of restoring, protecting",
        "method.restore.text": (
            "Restoring: gain of EC with the link at probability 1. Protecting: gain of the EC of protected ground with"
            " the whole core protected. Each is computed on its own: do not add them up."
        ),
        "method.damage": "Damage",
        "method.damage.text": "Built-up land, farmland, bare land and vegetation grade IV or V within the axis.",
        "assumptions": "Assumptions and sources",
        "assumptions.item": "Item",
        "assumptions.value": "Value",
        "assumptions.certainty": "Certainty",
        "assumptions.source": "Source",
        "assumptions.width": "{kind}: minimum width",
        "assumptions.dispersal": "Dispersal distance and probability",
        "assumptions.user": "given by the user; confirm the dispersal of the species by survey",
        "assumptions.least": "Least area of a core",
        "assumptions.least_source": "defaults of 10 ha for a city or county and 100 ha for the country are assumed",
        "assumptions.roads": "Roads that cut, and their widths",
        "assumptions.roads_value": "two lanes and more",
        "assumptions.roads_source": "resources/connectivity/barriers.csv; no source",
        "disclaimer": (
            "This report is a reference for reviewing the connectedness of ecological axes. It does not designate"
            " protected areas nor decide on restoration. Where an official index is published, that one applies;"
            " confirm by field survey before deciding."
        ),
    },
}
"""Labels by language and key; both languages have the same keys and the same placeholders."""
