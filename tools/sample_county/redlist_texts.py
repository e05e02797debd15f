"""Texts of the Red List sample: descriptions of the ecosystems and notes of the evidence."""

from __future__ import annotations

LANGUAGES = ("ko", "en")
FIELDS = ("name", "distribution", "biota", "abiotic", "processes", "threats", "collapse")
"""The name to print and what a dossier tells of an ecosystem, in its order."""

NOTES = {
    "A1": "1985·2005·2024년 생태계 지도, 1974년 면적은 연 감소율(최적)과 연 감소 면적(경계)으로 역산",
    "A2": "간척과 개발의 속도가 앞으로도 같다고 볼 근거가 없어 추정하지 않음",
    "A3": "1750년 무렵의 면적을 알 수 있는 자료가 없음",
    "B": "분포역이 군 밖으로 이어져 이 지도만으로는 평가하지 않음",
    "B1": "2024년 생태계 지도의 최소볼록다각형",
    "B2": "2024년 생태계 지도, 누적 1 % 규칙, 세계 격자의 칸 수와 모든 격자 위치의 최소·최대",
    "B3": "가뭄과 배수가 계곡별로 따로 미쳐 위협 정의 지점은 네 곳, 단기간 붕괴 우려 없음",
    "C1": "지하수위 깊이 1985·2024년, 붕괴값 60 cm",
    "D1": "숲바닥 자생식물 종수 1985·2024년, 붕괴값 6종",
    "DD": "조사했으나 1985년 지도의 배후습지 구분이 불확실하여 판단할 수 없음",
    "NE": "평가를 시도하지 않음",
}
"""Why a figure of the evidence is what it is."""

_KO = {
    "해안사구": (
        "해안사구",
        "모래해변 뒤에 띠 모양으로 남아 있다.",
        "통보리사초, 갯그령, 순비기나무와 표범장지뱀.",
        "바람에 날려 쌓인 모래, 염분과 건조, 낮은 유기물.",
        "모래의 공급과 이동, 염생식물이 모래를 붙잡는 작용.",
        "곰솔 식재, 모래 채취, 숙박시설과 주차장, 해안 침식.",
        "모래의 이동이 멈추고 사구식물 군락이 모두 사라진 상태.",
    ),
    "염습지": (
        "염습지",
        "갯벌 안쪽과 하구에 분포한다.",
        "칠면초, 갈대, 해홍나물과 게류, 도요·물떼새.",
        "만조 때에만 잠기는 펄, 높은 염분.",
        "조석에 따른 침수와 퇴적, 염생식물의 퇴적물 포착.",
        "간척과 방조제, 염전과 농지로의 전환.",
        "조석이 끊겨 염생식물 군락이 없어진 상태.",
    ),
    "갯벌": (
        "갯벌",
        "만의 안쪽 조간대에 넓게 분포한다.",
        "바지락, 칠게, 갯지렁이류와 도요·물떼새.",
        "하루 두 번 잠기고 드러나는 펄과 모래.",
        "조석과 퇴적, 저서동물의 교란, 철새의 먹이 공급.",
        "간척, 항만 준설, 오염.",
        "조간대가 모두 매립되거나 저서동물 군집이 사라진 상태.",
    ),
    "산지습원": (
        "산지습원",
        "군 안 산지의 네 곳에만 있다.",
        "진퍼리새, 끈끈이주걱, 꼬마잠자리.",
        "지표 가까이의 지하수위, 이탄층, 빈영양.",
        "물의 저류와 이탄의 쌓임.",
        "등산로와 배수로에 의한 건조, 숲의 침입.",
        "지하수위가 연중 60 cm 아래로 내려간 상태.",
    ),
    "배후습지": (
        "배후습지",
        "가온천 제방 안쪽에 작은 조각으로 남아 있다.",
        "갈대, 줄, 버드나무와 물새류.",
        "범람이 남긴 펄, 얕은 물.",
        "홍수 때의 범람과 지하수의 유입.",
        "매립과 농지 전환, 제방에 의한 범람 차단.",
        "물이 고이는 시기가 없어진 상태.",
    ),
    "계곡림": (
        "계곡림(습윤지성 낙엽활엽수림)",
        "산지의 계곡을 따라 분포한다.",
        "들메나무, 층층나무, 피나무와 숲바닥의 다년생 초본.",
        "습하고 깊은 토양, 낮은 여름 기온.",
        "숲틈 갱신과 낙엽 분해, 계류와의 상호작용.",
        "조림지 전환, 덩굴과 외래식물의 침입, 답압.",
        "숲바닥 자생식물이 조사구당 6종 이하로 준 상태.",
    ),
    "소나무림": (
        "소나무림",
        "군 전역의 산지에 넓게 분포한다.",
        "소나무, 진달래, 생강나무와 산림성 조류.",
        "얕고 건조한 산성 토양.",
        "교란 뒤의 자연 갱신, 참나무류로의 천이.",
        "소나무재선충병, 산불, 택지 개발.",
        "소나무가 우점하는 숲이 모두 사라진 상태.",
    ),
    "암석해안": (
        "암석해안",
        "곶과 섬 둘레의 절벽과 바위에 분포한다.",
        "갯방풍, 땅채송화와 따개비류.",
        "파도와 염분에 드러난 바위.",
        "파도의 침식과 조간대의 층상 분포.",
        "해안도로, 낚시와 채취.",
        "정하지 않음.",
    ),
}
_EN = {
    "해안사구": (
        "Coastal dune",
        "A belt behind the sandy beaches.",
        "Asian sand sedge, dune grass, beach vitex and the racerunner lizard.",
        "Wind-blown sand, salt and drought, little organic matter.",
        "Supply and movement of sand, plants that bind it.",
        "Planted pines, sand mining, lodgings and car parks, coastal erosion.",
        "Sand no longer moves and all stands of dune plants are gone.",
    ),
    "염습지": (
        "Salt marsh",
        "Landward edge of the mudflats and estuaries.",
        "Seablite, reed, crabs, sandpipers and plovers.",
        "Mud that only high tides cover, high salinity.",
        "Flooding and deposition by tides, plants that trap sediment.",
        "Reclamation and sea walls, salt pans and farmland.",
        "The tide is cut off and no stand of salt plants is left.",
    ),
    "갯벌": (
        "Mudflat",
        "Wide intertidal flats in the bays.",
        "Manila clam, mud crab, lugworms, sandpipers and plovers.",
        "Mud and sand that fall dry twice a day.",
        "Tides and deposition, burrowing animals, food for migrating birds.",
        "Reclamation, dredging, pollution.",
        "All intertidal ground is filled, or its animals are gone.",
    ),
    "산지습원": (
        "Mountain bog",
        "Four places in the hills of the county alone.",
        "Moor grass, sundew, scarlet dwarf dragonfly.",
        "Groundwater near the surface, peat, few nutrients.",
        "Storage of water and growth of peat.",
        "Drying by trails and ditches, trees that move in.",
        "Groundwater stays more than 60 cm below ground all year.",
    ),
    "배후습지": (
        "Backswamp",
        "Small pieces behind the levees of the Gaoncheon.",
        "Reed, wild rice, willows and waterbirds.",
        "Silt left by floods, shallow water.",
        "Floods and inflow of groundwater.",
        "Filling and farming, levees that keep floods out.",
        "Water no longer stands at any time of the year.",
    ),
    "계곡림": (
        "Valley forest",
        "Along the ravines of the hills.",
        "Manchurian ash, dogwood, lime and perennial herbs of the forest floor.",
        "Moist deep soil, cool summers.",
        "Renewal in gaps, decay of litter, exchange with streams.",
        "Plantations, climbers and alien plants, trampling.",
        "Six native plant species or fewer in a plot of the forest floor.",
    ),
    "소나무림": (
        "Pine forest",
        "Widespread on the hills of the county.",
        "Japanese red pine, azalea, spicebush and forest birds.",
        "Shallow, dry, acid soil.",
        "Renewal after disturbance, succession towards oak.",
        "Pine wilt disease, fire, housing.",
        "No forest that pines dominate is left.",
    ),
    "암석해안": (
        "Rocky coast",
        "Cliffs and rocks of capes and islands.",
        "Beach silvertop, stonecrop and barnacles.",
        "Rock exposed to waves and salt.",
        "Erosion by waves, belts between the tide marks.",
        "Coastal roads, angling and gathering.",
        "Not defined.",
    ),
}

DESCRIPTION_COLUMNS = ("ecosystem", *(f"{name}_{language}" for name in FIELDS for language in LANGUAGES))
DESCRIPTIONS = tuple(
    {
        "ecosystem": ecosystem,
        **{f"{name}_ko": text for name, text in zip(FIELDS, _KO[ecosystem])},
        **{f"{name}_en": text for name, text in zip(FIELDS, _EN[ecosystem])},
    }
    for ecosystem in sorted(_KO)
)
"""One row an ecosystem: its name in the maps, then every field in both languages."""
