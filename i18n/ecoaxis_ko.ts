<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>EcoAxis</name>
    <message>
        <location filename="../algorithms/base.py" line="33"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="34"/>
        <source>Zoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="35"/>
        <source>Screening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="117"/>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="120"/>
        <source>Id of a scheme, or the folder that holds its scheme.json and rules.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="128"/>
        <source>Binding of datasets to layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="131"/>
        <source>A binding.json that says which layer plays which dataset; empty: the project&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/base.py" line="190"/>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="58"/>
        <source>Check data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="78"/>
        <source>Folder with layers, when there is no binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="93"/>
        <source>Extent that must be covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="96"/>
        <source>Empty: the administrative units of the binding, or else only gaps between polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="100"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="105"/>
        <source>Proposed binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="105"/>
        <source>Bindings (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="114"/>
        <source>Number of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/data/checkdata.py" line="115"/>
        <source>Number of warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/provider.py" line="32"/>
        <source>EcoAxis (biodiversity-inclusive spatial planning)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="93"/>
        <source>Screen development sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="116"/>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="121"/>
        <source>Field that names the sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/zoning_parameters.py" line="57"/>
        <source>Analysis CRS (projected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="135"/>
        <source>Zoning grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="142"/>
        <source>Language of messages and report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="148"/>
        <source>Author of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="151"/>
        <source>Date of the report (year-month-day; empty: today)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="163"/>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="166"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="169"/>
        <source>What to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="174"/>
        <source>Report (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="180"/>
        <source>Report (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="186"/>
        <source>Worst verdict of all sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="187"/>
        <source>Number of sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/screening/screendevelopment.py" line="304"/>
        <source>{site}: {verdict} (decided by {rule})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/explaingrade.py" line="72"/>
        <source>Explain a grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/explaingrade.py" line="75"/>
        <source>Says for points and polygons what every indicator states there and which rule decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/explaingrade.py" line="83"/>
        <source>Places (points or polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/explaingrade.py" line="90"/>
        <source>Field that names the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/explaingrade.py" line="99"/>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="69"/>
        <source>Grade zoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="72"/>
        <source>Grades every cell of a map by a zoning scheme and says which rule decided it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="79"/>
        <source>Units of the summary (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="80"/>
        <source>Field that names the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="88"/>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="89"/>
        <source>Deciding rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="92"/>
        <source>Grades by criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="97"/>
        <source>Summary by unit and grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="97"/>
        <source>Legend of the deciding rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="104"/>
        <source>Graded area (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="122"/>
        <source>Grid: {rows} x {columns} cells of {cell} m, {crs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="236"/>
        <source>(outside the units)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/gradezoning.py" line="236"/>
        <source>whole area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/zoning_parameters.py" line="48"/>
        <source>Evaluated extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/zoning_parameters.py" line="52"/>
        <source>Cell size (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../algorithms/zoning/zoning_parameters.py" line="60"/>
        <source>Evaluated area (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py" line="44"/>
        <source>EcoAxis tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py" line="46"/>
        <source>EcoAxis guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../plugin.py" line="68"/>
        <source>Switch on the plugin “Processing” to see the tools of EcoAxis.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../gis/messages/__init__.py" line="51"/>
        <source>Problem “{code}” ({details}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="16"/>
        <source>The binding “{file}” does not exist: correct the path, or make one with “Check data”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="19"/>
        <source>The binding “{file}” cannot be read ({reason}): save it as UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="27"/>
        <source>The binding “{file}” states “{key}” twice in the same place: keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="30"/>
        <source>The binding “{file}” must be a JSON object with “version” and “datasets”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="38"/>
        <source>The binding “{file}” (dataset {dataset}) has the unknown key “{key}”: known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="41"/>
        <source>The binding “{file}” lacks the object “datasets”: add it, with one entry for each dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="44"/>
        <source>Dataset {dataset} in “{file}” must be a JSON object with at least “source”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="47"/>
        <source>Dataset {dataset} in “{file}” has no “source”: state the path or the URI of its layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="50"/>
        <source>“{key}” of dataset {dataset} in “{file}” is {found}, but must be: {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="53"/>
        <source>Dataset {dataset} in “{file}” names the unknown encoding “{encoding}”: use CP949 or UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="66"/>
        <source>Dataset {dataset}: the file “{file}” does not exist; correct its path in the binding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="69"/>
        <source>Dataset {dataset}: this QGIS has no provider “{provider}”; it has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="82"/>
        <source>Dataset {dataset}: the coordinate system “{crs}” is unknown; write it as EPSG:5186.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="100"/>
        <source>Dataset {dataset}: “{file}” is a table without geometry; choose a layer of a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="103"/>
        <source>Dataset {dataset}: “{file}” has no layer “{layer}”; it has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="111"/>
        <source>Dataset {dataset}: “{file}” does not state its encoding and was read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="114"/>
        <source>Dataset {dataset}: the filter “{filter}” does not work on “{file}”; its fields are {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="127"/>
        <source>Dataset {dataset}: the expression “{expression}” cannot be evaluated: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="130"/>
        <source>Dataset {dataset}: {count} invalid geometries of “{file}” were repaired while reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="133"/>
        <source>Dataset {dataset}: {count} features of “{file}” without geometry were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="136"/>
        <source>Dataset {dataset}: {count} geometries of “{file}” could not be repaired and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="149"/>
        <source>Dataset {dataset}: “{file}” has no band {band}; it has {bands}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="150"/>
        <source>Dataset {dataset}: the raster “{file}” has no place on the ground; georeference it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="153"/>
        <source>Dataset {dataset}: the raster “{file}” is rotated or not north up; warp it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="161"/>
        <source>There is nothing to check: give a binding or a folder, or add layers to the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="164"/>
        <source>The folder “{file}” does not exist: correct its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="165"/>
        <source>{dataset}: nothing to criticise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="166"/>
        <source>The scheme uses {dataset}, but the binding has no layer for it: its rules will see no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="169"/>
        <source>The scheme uses {dataset}, but no layer looks like it: add the layer or bind it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="172"/>
        <source>{dataset} is not in the catalogue, so only general checks were made; known are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="175"/>
        <source>{dataset}: “{file}” has no features here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="181"/>
        <source>{dataset}: other layers fit too and were not taken: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="182"/>
        <source>{dataset}: {crs} counts in degrees; the layer is reprojected before anything is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="190"/>
        <source>{dataset}: field names with blanks or marks, which some formats refuse: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="198"/>
        <source>{dataset}: the field {column} holds values that no code list knows: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="201"/>
        <source>{dataset}: the field {column} is empty in {count} of {total} features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="204"/>
        <source>{dataset}: the identifier {column} is repeated: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="205"/>
        <source>{dataset}: the field {column} mixes several years: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="206"/>
        <source>{dataset}: texts were read in a wrong encoding: {values}; set “encoding” (CP949 or UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="209"/>
        <source>{dataset}: “{file}” states the encoding {stated}, but its texts are {detected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="217"/>
        <source>{dataset}: {count} features have no geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="223"/>
        <source>{dataset}: {count} features repeat the geometry of another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="226"/>
        <source>{dataset}: {count} pairs of polygons overlap, together {area} m².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="227"/>
        <source>{dataset}: {count} pieces of the ground are not covered, together {area} m²: there is no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="230"/>
        <source>{dataset}: {count} gaps between the polygons, together {area} m²: there is no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="233"/>
        <source>{dataset}: “{file}” states no value for “no data”, so every cell counts as data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="236"/>
        <source>{dataset}: “{file}” holds no data in any cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="241"/>
        <source>{dataset}: cells of “{file}” hold codes that no code list knows: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/reading.py" line="244"/>
        <source>{dataset}: {count} blocks of “{file}” cannot be read; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="16"/>
        <source>“{file}” does not exist: put the file into the folder “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="17"/>
        <source>“{file}” cannot be read ({reason}): check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="18"/>
        <source>“{file}” is neither UTF-8 nor CP949 text: save it as “CSV UTF-8” or as plain UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="21"/>
        <source>“{file}” is empty: its first row must be {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="22"/>
        <source>“{file}” is not separated by commas: save it so. Its first row must be {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="25"/>
        <source>“{file}”, row 1: the column “{column}” is missing: add it. Columns: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="28"/>
        <source>“{file}”, row 1: the column “{column}” is unknown: rename or remove it. Columns: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="31"/>
        <source>“{file}”, row 1: the column “{column}” stands there twice: remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="38"/>
        <source>“{file}”, row {row}: {found} cells, but the header has {expected}: add the missing cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="46"/>
        <source>“{file}”, line {line}, column {position}: malformed JSON ({reason}): correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="49"/>
        <source>“{file}”: the key “{key}” is given twice: remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="50"/>
        <source>“{file}”: {word} is no number: write a number instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="51"/>
        <source>“{file}” holds no JSON object: it must begin with {{ and end with }}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="54"/>
        <source>“{file}” is nested too deeply to be read: simplify it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="60"/>
        <source>There is no folder “{file}”: choose the folder of a scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="61"/>
        <source>“{file}”: the kind “{value}” is unknown: write one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="64"/>
        <source>“{file}”: “{column}” is missing or empty: add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="69"/>
        <source>“{file}”: “grades” must list at least one grade: add the scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="70"/>
        <source>“{file}”: {column} must be an object with “value”, “label” and “color”: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="73"/>
        <source>“{file}”: {column} is {value}, but a grade is a whole number from 1 to {largest}: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="76"/>
        <source>“{file}”: {column}: the grade {value} is on the scale twice: remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="79"/>
        <source>“{file}”: {column} is “{value}”, but a colour is written like #1a7837: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="82"/>
        <source>“{file}”: “{column}” is {value}, which is not on the scale ({scale}): give one of its grades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="85"/>
        <source>“{file}”: “strictest” is {value}, but it must be the lowest or the highest grade: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="88"/>
        <source>“{file}”: “combine” is “{value}”: write “strictest” or “weighted”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="91"/>
        <source>“{file}”: a weight is given for “{indicator}”, an indicator of no rule: correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="94"/>
        <source>“{file}”: the indicator “{indicator}” has no weight: add it to “weights”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="97"/>
        <source>“{file}”: the weight of “{indicator}” is {value}, but it must be a number above 0: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="100"/>
        <source>“{file}”: “breaks” holds what is no number ({value}): write numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="103"/>
        <source>“{file}”: “breaks” ({value}) must ascend without repeats: put them in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="110"/>
        <source>“{file}” has no rules: add at least one row below the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="116"/>
        <source>“{file}”, row {row}: “{column}” is empty: fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="121"/>
        <source>“{file}”, row {row}: the kind “{value}” is unknown: write one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="124"/>
        <source>“{file}”, row {row}: the grade “{value}” is no whole number: write one of the scale ({scale}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="127"/>
        <source>“{file}”, row {row}: the grade {value} is not on the scale ({scale}): write one of its grades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="130"/>
        <source>“{file}”, row {row}: a rule of kind “{kind}” needs a value: fill in “value”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="133"/>
        <source>“{file}”, row {row}: a rule of kind “presence” takes no value: remove “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="136"/>
        <source>“{file}”, row {row}: “{value}” has an empty alternative: write codes as a|b|c.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="143"/>
        <source>“{file}”, row {row}: the percentiles “{value}” must lie between 0 and 100: correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="146"/>
        <source>“{file}”, row {row}: the distance “{value}” lies below 0 m: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="149"/>
        <source>“{file}”, row {row} repeats row {other}: remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="150"/>
        <source>“{file}”, row {row}: the dataset “{dataset}” has no field “{field}”. Its fields: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="157"/>
        <source>“{file}”, row {row}: the rule “{value}” stands in row {other} already: give it another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="160"/>
        <source>“{file}”, row {row}: “expression” is empty: write TRUE where every feature counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="163"/>
        <source>“{file}”, row {row}: “{value}” names no dataset at one place: write keys as a, a|b or a|b&amp;c.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="166"/>
        <source>“{file}”, row {row}: the measure “{value}” is unknown: write one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="169"/>
        <source>“{file}”, row {row}: the consequence “{value}” is unknown: write one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="172"/>
        <source>“{file}”, row {row}: the threshold “{value}” is neither a number nor a range lo..hi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="175"/>
        <source>“{file}”, row {row}: the share “{value}” must lie between 0 and 1: write 0.3 for 30 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="178"/>
        <source>“{file}”, row {row}: the threshold “{value}” of “{measure}” lies below 0: correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="186"/>
        <source>The catalogue folder “{file}” holds no datasets: install the plugin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="189"/>
        <source>“{file}”, dataset “{dataset}”: “{column}” is missing or empty: add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="192"/>
        <source>“{file}”, dataset “{dataset}”: “{column}” is “{value}”: write {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="195"/>
        <source>“{file}”, dataset “{dataset}”: “{column}” names no code list: add codes/{name}.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="198"/>
        <source>“{file}”: the dataset “{dataset}” is described twice: remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/schemes.py" line="201"/>
        <source>“{file}”, row {row}: the code “{value}” stands there twice: remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="57"/>
        <source>The layer of sites holds no feature: draw or select at least one site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="60"/>
        <source>The layer of sites has no coordinate reference system: set it in the layer&apos;s properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="63"/>
        <source>The site “{site}” has no area: draw its polygon, or remove the feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="85"/>
        <source>{crs} does not measure in metres: choose a projected CRS in metres, for example EPSG:5179.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="88"/>
        <source>The analysis CRS is not known: choose a projected CRS, for example EPSG:5179.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="91"/>
        <source>The layer of sites has no field “{field}”: choose one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="94"/>
        <source>“{date}” is not a date: write it as year-month-day, for example 2026-11-22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="118"/>
        <source>The raster “{file}” could not be read: check that the file is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/screening.py" line="121"/>
        <source>The raster “{file}” is rotated: resample it to a grid that points north.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="76"/>
        <source>Two outputs have the same file “{file}”: give each its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="16"/>
        <source>“{file}” cannot be written because the folder “{folder}” does not exist: create it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="24"/>
        <source>The analysis CRS “{crs}” is not valid: choose one such as EPSG:5179.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="27"/>
        <source>The cell size must be a number of metres above 0, but it is {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="35"/>
        <source>The scheme “{scheme}” does not grade land; choose a scheme of kind “zoning”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="38"/>
        <source>The evaluated extent is empty: give an extent, or layers that hold features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="45"/>
        <source>The layer “{layer}” has no feature to explain: draw or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="46"/>
        <source>The layer “{layer}” has no polygon within the evaluated extent: choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="54"/>
        <source>The dataset “{dataset}” is not bound, so {count} rules of the scheme are not evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="62"/>
        <source>Rule {rule} of the scheme names no field, but “{dataset}” is a vector layer: name the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="70"/>
        <source>Choose the field that names the units of the layer “{layer}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="73"/>
        <source>The raster “{file}” could not be read: {reason}. Check that the file is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../gis/messages/zoning.py" line="79"/>
        <source>The output “{file}” is one of the inputs; inputs are never overwritten: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
