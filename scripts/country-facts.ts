/**
 * Facts about countries that no package gives: Correlates of War numbers and abbreviations, English adjectives and
 * names of peoples, further names and abbreviations, seats of power, and states that have ended since 1945.
 * Written by hand for this project; read by compile-countries.ts alone.
 */

/**
 * One state or territory a line:
 * ISO 3166-1 alpha-3 | COW number and abbreviation | adjectives | people (singular/plural; "=" adds the regular -s plural
 * of the first adjective) | further names | further capitals and seats of government
 */
export const COUNTRY_FACTS = `
AFG|700 AFG|Afghan|=|Islamic Republic of Afghanistan;Islamic Emirate of Afghanistan|
AGO|540 ANG|Angolan|=||
ALB|339 ALB|Albanian|=||
AND|232 AND|Andorran|=||
ARE|696 UAE|Emirati|=|UAE;U.A.E.;the Emirates;Emirates|
ARG|160 ARG|Argentine;Argentinian;Argentinean|Argentine/Argentines;Argentinian/Argentinians|Argentine Republic|
ARM|371 ARM|Armenian|=||
ATG|058 AAB|Antiguan;Barbudan|=|Antigua|
AUS|900 AUL|Australian|=;Aussie/Aussies||
AUT|305 AUS|Austrian|=||
AZE|373 AZE|Azerbaijani;Azeri|=;Azeri/Azeris||
BDI|516 BUI|Burundian|=||Bujumbura
BEL|211 BEL|Belgian|=||
BEN|434 BEN|Beninese|Beninese/Beninese|Dahomey|Cotonou
BFA|439 BFO|Burkinabe;Burkinabé|Burkinabe/Burkinabes|Burkina;Upper Volta|
BGD|771 BNG|Bangladeshi|=||Dacca
BGR|355 BUL|Bulgarian|=||
BHR|692 BAH|Bahraini|=||
BHS|031 BHM|Bahamian|=|Bahamas;The Bahamas|
BIH|346 BOS|Bosnian;Bosnian-Herzegovinian|Bosnian/Bosnians|Bosnia;Bosnia-Herzegovina;Bosnia & Herzegovina;BiH|
BLR|370 BLR|Belarusian;Belarussian;Byelorussian|=|Belorussia;Byelorussia|
BLZ|080 BLZ|Belizean|=||
BOL|145 BOL|Bolivian|=|Plurinational State of Bolivia|La Paz
BRA|140 BRA|Brazilian|=||
BRB|053 BAR|Barbadian;Bajan|=||
BRN|835 BRU|Bruneian|=|Brunei Darussalam|
BTN|760 BHU|Bhutanese|Bhutanese/Bhutanese||
BWA|571 BOT|Botswanan;Batswana|Motswana/Batswana||
CAF|482 CEN|Central African|=|CAR|
CAN|020 CAN|Canadian|=||
CHE|225 SWZ|Swiss|Swiss/Swiss|Swiss Confederation|Berne
CHL|155 CHL|Chilean|=||
CHN|710 CHN|Chinese|Chinese/Chinese|PRC;P.R.C.;P.R. China;People's Republic of China;mainland China;Communist China;Red China|Peking;Zhongnanhai
CIV|437 CDI|Ivorian|=|Ivory Coast;Cote d'Ivoire;Côte d'Ivoire|Abidjan;Yamoussoukro
CMR|471 CAO|Cameroonian|=||Yaounde
COD|490 DRC|Congolese|Congolese/Congolese|Congo;DRC;D.R.C.;DR Congo;D.R. Congo;Congo-Kinshasa;Democratic Republic of Congo;Democratic Republic of the Congo;Zaire|
COG|484 CON|Congolese|Congolese/Congolese|Congo;Congo-Brazzaville;Congo Republic;Republic of Congo;Republic of the Congo|
COL|100 COL|Colombian|=||Bogota
COM|581 COM|Comoran;Comorian|=|Comoros;the Comoros|
CPV|402 CAP|Cape Verdean;Cabo Verdean|=|Cabo Verde;Cape Verde|
CRI|094 COS|Costa Rican|=||San Jose
CUB|040 CUB|Cuban|=||
CYP|352 CYP|Cypriot;Greek Cypriot|Cypriot/Cypriots;Greek Cypriot/Greek Cypriots||
CZE|316 CZR|Czech|=|Czech Republic;the Czech Republic;Czechia|
DEU|255 GMY|German|=|Federal Republic of Germany;Bundesrepublik|
DJI|522 DJI|Djiboutian|=||
DMA|054 DMA|Dominican|=||
DNK|390 DEN|Danish|Dane/Danes||
DOM|042 DOM|Dominican|=|Dominican Republic;the Dominican Republic|
DZA|615 ALG|Algerian|=||
ECU|130 ECU|Ecuadorian;Ecuadorean|=||
EGY|651 EGY|Egyptian|=|Arab Republic of Egypt;United Arab Republic|
ERI|531 ERI|Eritrean|=||
ESP|230 SPN|Spanish|Spaniard/Spaniards||Moncloa
EST|366 EST|Estonian|=||
ETH|530 ETH|Ethiopian|=|Abyssinia|
FIN|375 FIN|Finnish|Finn/Finns||
FJI|950 FIJ|Fijian|=||
FRA|220 FRN|French|Frenchman/Frenchmen;Frenchwoman/Frenchwomen|French Republic|Elysee;Élysée;Elysée;Quai d'Orsay
FSM|987 FSM|Micronesian|=|Federated States of Micronesia|
GAB|481 GAB|Gabonese|Gabonese/Gabonese||
GBR|200 UKG|British|Briton/Britons;Brit/Brits|UK;U.K.;Britain;Great Britain;United Kingdom of Great Britain and Northern Ireland|Downing Street;Whitehall;Westminster
GEO|372 GRG|Georgian|=|Republic of Georgia|Tiflis
GHA|452 GHA|Ghanaian|=|Gold Coast|
GIN|438 GUI|Guinean|=|Republic of Guinea;Guinea-Conakry|
GMB|420 GAM|Gambian|=|Gambia;The Gambia|
GNB|404 GNB|Bissau-Guinean;Guinea-Bissauan|=|Guinea Bissau|
GNQ|411 EQG|Equatorial Guinean;Equatoguinean|=||
GRC|350 GRC|Greek;Hellenic|Greek/Greeks|Hellenic Republic|
GRD|055 GRN|Grenadian|=||St. George's
GTM|090 GUA|Guatemalan|=||
GUY|110 GUY|Guyanese|Guyanese/Guyanese|British Guiana|
HND|091 HON|Honduran|=||
HRV|344 CRO|Croatian;Croat|Croat/Croats;Croatian/Croatians||
HTI|041 HAI|Haitian|=||
HUN|310 HUN|Hungarian|=||
IDN|850 INS|Indonesian|=|Dutch East Indies|
IND|750 IND|Indian|=|Bharat;Republic of India|Delhi
IRL|205 IRE|Irish|Irishman/Irishmen;Irishwoman/Irishwomen|Republic of Ireland;Irish Republic;Eire|
IRN|630 IRN|Iranian|=|Islamic Republic;Islamic Republic of Iran;Persia|
IRQ|645 IRQ|Iraqi|=||
ISL|395 ICE|Icelandic|Icelander/Icelanders||Reykjavik
ISR|666 ISR|Israeli|=|State of Israel;Jewish state|Tel Aviv
ITA|325 ITA|Italian|=||Quirinale;Palazzo Chigi
JAM|051 JAM|Jamaican|=||
JOR|663 JOR|Jordanian|=|Hashemite Kingdom of Jordan;Transjordan|
JPN|740 JPN|Japanese|Japanese/Japanese||
KAZ|705 KZK|Kazakh;Kazakhstani|Kazakh/Kazakhs||Astana;Nur-Sultan;Almaty
KEN|501 KEN|Kenyan|=||
KGZ|703 KYR|Kyrgyz;Kyrgyzstani;Kirghiz|Kyrgyz/Kyrgyz|Kirghizia;Kirgizia;Kyrgyz Republic|
KHM|811 CAM|Cambodian;Khmer|=|Kampuchea;Khmer Republic;Democratic Kampuchea|
KIR|970 KIR|I-Kiribati|I-Kiribati/I-Kiribati|Gilbert Islands|Tarawa
KNA|060 SKN|Kittitian;Nevisian|=|St. Kitts and Nevis;St Kitts and Nevis;St. Kitts|
KOR|732 ROK|South Korean|=|ROK;R.O.K.;Republic of Korea;S. Korea;S Korea|Blue House
KWT|690 KUW|Kuwaiti|=||
LAO|812 LAO|Laotian;Lao|Laotian/Laotians|Lao PDR;Lao People's Democratic Republic|
LBN|660 LEB|Lebanese|Lebanese/Lebanese||
LBR|450 LBR|Liberian|=||
LBY|620 LIB|Libyan|=|Libyan Arab Jamahiriya;Jamahiriya|
LCA|056 SLU|Saint Lucian;St. Lucian|=|St. Lucia;St Lucia|
LIE|223 LIE|Liechtensteiner|=||
LKA|780 SRI|Sri Lankan;Ceylonese|Sri Lankan/Sri Lankans|Ceylon|Sri Jayawardenepura Kotte
LSO|570 LES|Basotho;Lesothan|Mosotho/Basotho|Basutoland|
LTU|368 LIT|Lithuanian|=||
LUX|212 LUX|Luxembourgish|Luxembourger/Luxembourgers||Luxembourg City
LVA|367 LAT|Latvian|=||
MAR|600 MOR|Moroccan|=||
MCO|221 MNC|Monegasque;Monégasque|=||
MDA|359 MLD|Moldovan;Moldavian|=|Moldavia;Republic of Moldova|Kishinev;Chisinau
MDG|580 MAG|Malagasy;Madagascan|Malagasy/Malagasy|Malagasy Republic|
MDV|781 MAD|Maldivian|=|Maldives;the Maldives|Male
MEX|070 MEX|Mexican|=||
MHL|983 MSI|Marshallese|Marshallese/Marshallese||
MKD|343 MAC|Macedonian;North Macedonian|=|Macedonia;FYROM;Former Yugoslav Republic of Macedonia|
MLI|432 MLI|Malian|=|French Sudan|
MLT|338 MLT|Maltese|Maltese/Maltese||
MMR|775 MYA|Burmese;Myanmar|Burmese/Burmese|Burma;Union of Myanmar;Union of Burma|Naypyidaw;Nay Pyi Taw;Rangoon;Yangon
MNE|341 MNG|Montenegrin|=||
MNG|712 MON|Mongolian|Mongolian/Mongolians;Mongol/Mongols|Outer Mongolia|Ulan Bator
MOZ|541 MZM|Mozambican|=||
MRT|435 MAA|Mauritanian|=||
MUS|590 MAS|Mauritian|=||
MWI|553 MAW|Malawian|=|Nyasaland|
MYS|820 MAL|Malaysian|=|Malaya|Putrajaya
NAM|565 NAM|Namibian|=|South West Africa;South-West Africa|
NER|436 NIR|Nigerien|=||
NGA|475 NIG|Nigerian|=||Lagos
NIC|093 NIC|Nicaraguan|=||
NLD|210 NTH|Dutch|Dutchman/Dutchmen;Netherlander/Netherlanders|Holland;the Netherlands|The Hague
NOR|385 NOR|Norwegian|=||
NPL|790 NEP|Nepali;Nepalese|Nepali/Nepalis;Nepalese/Nepalese|Nepaul|Katmandu
NRU|971 NAU|Nauruan|=||
NZL|920 NEW|New Zealand;Kiwi|New Zealander/New Zealanders;Kiwi/Kiwis|Aotearoa|
OMN|698 OMA|Omani|=|Sultanate of Oman|
PAK|770 PAK|Pakistani|=;Pak/Paks|Islamic Republic of Pakistan|Rawalpindi
PAN|095 PAN|Panamanian|=||
PER|135 PER|Peruvian|=||
PHL|840 PHI|Philippine;Filipino|Filipino/Filipinos|Philippines;the Philippines|Malacanang;Malacañang
PLW|986 PAL|Palauan|=||Ngerulmud;Koror
PNG|910 PNG|Papua New Guinean;Papuan|=|PNG|
POL|290 POL|Polish|Pole/Poles||
PRK|731 PRK|North Korean|=|DPRK;D.P.R.K.;Democratic People's Republic of Korea;N. Korea;N Korea|
PRT|235 POR|Portuguese|Portuguese/Portuguese||
PRY|150 PAR|Paraguayan|=||Asuncion
QAT|694 QAT|Qatari|=||
ROU|360 ROM|Romanian;Rumanian|=|Rumania;Roumania|
RUS|365 RUS|Russian|=|Russian Federation|Kremlin;the Kremlin
RWA|517 RWA|Rwandan;Rwandese|=||
SAU|670 SAU|Saudi;Saudi Arabian|Saudi/Saudis|Saudi;Kingdom of Saudi Arabia;KSA|
SDN|625 SUD|Sudanese|Sudanese/Sudanese|the Sudan|
SEN|433 SEN|Senegalese|Senegalese/Senegalese||
SGP|830 SIN|Singaporean|=||
SLB|940 SOL|Solomon Islander|=|Solomons;Solomon Islands;Solomon Is|
SLE|451 SIE|Sierra Leonean|=||
SLV|092 SAL|Salvadoran;Salvadorean;Salvadorian|=||
SMR|331 SNM|Sammarinese|Sammarinese/Sammarinese||
SOM|520 SOM|Somali|=||
SRB|345 SER|Serbian;Serb|Serb/Serbs;Serbian/Serbians||
SSD|626 SSD|South Sudanese|South Sudanese/South Sudanese||
STP|403 STP|São Toméan;Sao Tomean|=|Sao Tome and Principe;Sao Tome|
SUR|115 SUR|Surinamese|Surinamese/Surinamese|Dutch Guiana;Surinam|
SVK|317 SLO|Slovak;Slovakian|Slovak/Slovaks|Slovak Republic|
SVN|349 SLV|Slovenian;Slovene|Slovene/Slovenes;Slovenian/Slovenians||
SWE|380 SWD|Swedish|Swede/Swedes||
SWZ|572 SWA|Swazi|=|Swaziland;Eswatini;eSwatini|Lobamba;Mbabane
SYC|591 SEY|Seychellois|Seychellois/Seychellois|Seychelles|
SYR|652 SYR|Syrian|=|Syrian Arab Republic|
TCD|483 CHA|Chadian|=||N'Djamena;Ndjamena
TGO|461 TOG|Togolese|Togolese/Togolese||Lome
THA|800 THI|Thai|=|Siam|Government House of Thailand
TJK|702 TAJ|Tajik;Tajikistani;Tadjik|Tajik/Tajiks|Tadjikistan;Tadzhikistan|
TKM|701 TKM|Turkmen|Turkmen/Turkmens|Turkmenia|Ashkhabad;Ashgabat
TLS|860 ETM|East Timorese;Timorese|Timorese/Timorese|East Timor;Timor Leste|
TON|955 TON|Tongan|=||
TTO|052 TRI|Trinidadian;Tobagonian|=|Trinidad;Trinidad & Tobago|
TUN|616 TUN|Tunisian|=||
TUR|640 TUR|Turkish|Turk/Turks|Turkey;Turkiye;Republic of Turkey|
TUV|947 TUV|Tuvaluan|=|Ellice Islands|
TWN|713 TAW|Taiwanese|Taiwanese/Taiwanese|Republic of China;Chinese Taipei;Formosa;Nationalist China|
TZA|510 TAZ|Tanzanian|=||Dar es Salaam
UGA|500 UGA|Ugandan|=||
UKR|369 UKR|Ukrainian|=|the Ukraine|Kiev;Kyiv
URY|165 URU|Uruguayan|=||
USA|002 USA|American;US;U.S.;United States|American/Americans|US;U.S.;USA;U.S.A.;United States of America;America;the States|Washington;Washington DC;Washington, DC;Washington D.C.;Washington, D.C.;White House;Pentagon;Capitol Hill;Foggy Bottom
UZB|704 UZB|Uzbek;Uzbekistani|Uzbek/Uzbeks||
VAT|328 VAT|Vatican|=|Holy See;the Vatican;Vatican|
VCT|057 SVG|Vincentian|=|St. Vincent and the Grenadines;St Vincent and the Grenadines;Saint Vincent|
VEN|101 VEN|Venezuelan|=|Bolivarian Republic of Venezuela|Miraflores
VNM|816 DRV|Vietnamese|Vietnamese/Vietnamese|Viet Nam;Socialist Republic of Vietnam|
VUT|935 VAN|Vanuatuan;ni-Vanuatu|=|New Hebrides|
WSM|990 WSM|Samoan|=|Western Samoa|
XKX|347 KOS|Kosovar;Kosovan;Kosovo|Kosovar/Kosovars||Pristina
YEM|679 YEM|Yemeni;Yemenite|Yemeni/Yemenis|Republic of Yemen|Sanaa;Sana'a
ZAF|560 SAF|South African|=|RSA;Union of South Africa|Pretoria;Cape Town;Bloemfontein
ZMB|551 ZAM|Zambian|=|Northern Rhodesia|
ZWE|552 ZIM|Zimbabwean;Rhodesian|=|Rhodesia;Southern Rhodesia|Salisbury
PSE||Palestinian|=|Palestine;State of Palestine;Palestinian Territories;Palestinian territories;Occupied Palestinian Territory;occupied territories|Ramallah;East Jerusalem
ESH||Sahrawi;Saharawi;Western Saharan|=|Spanish Sahara|Laayoune;El Aaiun
HKG||Hong Kong|Hongkonger/Hongkongers;Hong Konger/Hong Kongers|Hongkong|
MAC||Macanese|Macanese/Macanese|Macao|
GRL||Greenlandic|Greenlander/Greenlanders||Nuuk
PRI||Puerto Rican|=||
FRO||Faroese|Faroese/Faroese|Faeroe Islands;Faroes|
GUM||Guamanian;Chamorro|=||
BMU||Bermudian;Bermudan|=||
GIB||Gibraltarian|=||
NCL||New Caledonian;Kanak|=||
PYF||French Polynesian;Tahitian|=||
REU||Réunionese|Réunionese/Réunionese|Reunion|
GUF||French Guianese|French Guianese/French Guianese||
MTQ||Martinican|=||
GLP||Guadeloupean|=||
ABW||Aruban|=||
CUW||Curaçaoan|=|Curacao|
FLK||Falkland Islander|=|Falklands;the Falklands;Malvinas;Islas Malvinas|Port Stanley
CYM||Caymanian|=|Caymans|
VGB||British Virgin Islander|=|BVI|
VIR||Virgin Islander|=|US Virgin Islands;U.S. Virgin Islands;Virgin Islands|
ASM||American Samoan|=||
COK||Cook Islander|=||
IMN||Manx|Manxman/Manxmen||
SHN||Saint Helenian|=|Saint Helena;St. Helena;Ascension Island;Tristan da Cunha|
MYT||Mahoran|=||
ALA||Åland Islander|=|Aland Islands;Åland;Aland|
`;

/**
 * States that have ended since 1945 (and ones whose territory or form broke): ISO 3166-3 alpha-3 where one was assigned |
 * ISO 3166-3 alpha-4 | COW | name | adjectives | people | further names | capitals | first day (null: before 1945) |
 * last day | successors | latitude,longitude
 */
export const FORMER_STATES = `
SUN|SUHH|365 RUS|Soviet Union|Soviet|Soviet/Soviets|USSR;U.S.S.R.;Union of Soviet Socialist Republics;Soviet Russia|Moscow;Kremlin||1991-12-25|RUS;UKR;BLR;KAZ;UZB;GEO;AZE;ARM;MDA;LTU;LVA;EST;KGZ;TJK;TKM|60,90
YUG|YUCS|345 YUG|Yugoslavia|Yugoslav;Yugoslavian|Yugoslav/Yugoslavs;Yugoslavian/Yugoslavians|Socialist Federal Republic of Yugoslavia;Federal Republic of Yugoslavia;SFRY;Federal People's Republic of Yugoslavia|Belgrade||2003-02-03|SCG;HRV;SVN;BIH;MKD|44,20
SCG|CSXX|345 YUG|Serbia and Montenegro|Serbian-Montenegrin|Serb-Montenegrin/Serbs and Montenegrins|Serbia-Montenegro;State Union of Serbia and Montenegro|Belgrade|2003-02-04|2006-06-04|SRB;MNE|43.5,20.5
CSK|CSHH|315 CZE|Czechoslovakia|Czechoslovak;Czechoslovakian|Czechoslovak/Czechoslovaks;Czechoslovakian/Czechoslovakians|Czecho-Slovakia;Czechoslovak Socialist Republic;Czech and Slovak Federative Republic;CSSR|Prague||1992-12-31|CZE;SVK|49.5,17
DDR|DDDE|265 GDR|East Germany|East German|East German/East Germans|German Democratic Republic;GDR;G.D.R.;DDR|East Berlin|1949-10-07|1990-10-02|DEU|52.5,12.5
BRD||260 GFR|West Germany|West German|West German/West Germans|Federal Republic of Germany|Bonn|1949-05-23|1990-10-02|DEU|50.7,8
YMD|YDYE|680 YPR|South Yemen|South Yemeni|South Yemeni/South Yemenis|People's Democratic Republic of Yemen;PDRY;Democratic Yemen;People's Republic of South Yemen|Aden|1967-11-30|1990-05-21|YEM|14,46.5
YAR||678 YAR|North Yemen|North Yemeni|North Yemeni/North Yemenis|Yemen Arab Republic|Sanaa;Sana'a||1990-05-21|YEM|15,44
VDR|VDVN|816 DRV|North Vietnam|North Vietnamese|North Vietnamese/North Vietnamese|Democratic Republic of Vietnam|Hanoi|1945-09-02|1976-07-01|VNM|19,105.5
RVN||817 RVN|South Vietnam|South Vietnamese|South Vietnamese/South Vietnamese|Republic of Vietnam|Saigon|1955-10-26|1975-04-30|VNM|11.5,107.5
EAZ||511 ZAN|Zanzibar|Zanzibari|Zanzibari/Zanzibaris|People's Republic of Zanzibar|Zanzibar City|1963-12-10|1964-04-26|TZA|-6.1,39.3
TAN||510 TAZ|Tanganyika|Tanganyikan|Tanganyikan/Tanganyikans||Dar es Salaam|1961-12-09|1964-04-26|TZA|-6,35
UAR|||United Arab Republic|Egyptian-Syrian||UAR;U.A.R.|Cairo|1958-02-22|1961-09-28|EGY;SYR|26,30
BIA|||Biafra|Biafran|Biafran/Biafrans|Republic of Biafra|Enugu|1967-05-30|1970-01-15|NGA|6,7
`;

/** First day of independence since 1945, for who could act as a state on a day. Dates as commonly given. */
export const INDEPENDENT_SINCE = `
AGO 1975-11-11;ARE 1971-12-02;ARM 1991-09-21;ATG 1981-11-01;AZE 1991-08-30;BDI 1962-07-01;BEN 1960-08-01;BFA 1960-08-05
BGD 1971-03-26;BHR 1971-08-15;BHS 1973-07-10;BIH 1992-03-03;BLR 1991-08-25;BLZ 1981-09-21;BRB 1966-11-30;BRN 1984-01-01
BWA 1966-09-30;CAF 1960-08-13;CIV 1960-08-07;CMR 1960-01-01;COD 1960-06-30;COG 1960-08-15;COM 1975-07-06;CPV 1975-07-05
CYP 1960-08-16;CZE 1993-01-01;DJI 1977-06-27;DMA 1978-11-03;DZA 1962-07-05;ERI 1993-05-24;EST 1991-08-20;FJI 1970-10-10
FSM 1986-11-03;GAB 1960-08-17;GEO 1991-04-09;GHA 1957-03-06;GIN 1958-10-02;GMB 1965-02-18;GNB 1973-09-24;GNQ 1968-10-12
GRD 1974-02-07;GUY 1966-05-26;HRV 1991-06-25;IDN 1945-08-17;IND 1947-08-15;ISR 1948-05-14;JAM 1962-08-06;JOR 1946-05-25
KAZ 1991-12-16;KEN 1963-12-12;KGZ 1991-08-31;KHM 1953-11-09;KIR 1979-07-12;KNA 1983-09-19;KOR 1948-08-15;KWT 1961-06-19
LAO 1953-10-22;LBY 1951-12-24;LCA 1979-02-22;LKA 1948-02-04;LSO 1966-10-04;LTU 1990-03-11;LVA 1991-08-21;MAR 1956-03-02
MDA 1991-08-27;MDG 1960-06-26;MDV 1965-07-26;MHL 1986-10-21;MKD 1991-09-08;MLI 1960-09-22;MLT 1964-09-21;MMR 1948-01-04
MNE 2006-06-03;MOZ 1975-06-25;MRT 1960-11-28;MUS 1968-03-12;MWI 1964-07-06;MYS 1957-08-31;NAM 1990-03-21;NER 1960-08-03
NGA 1960-10-01;NRU 1968-01-31;PAK 1947-08-14;PHL 1946-07-04;PLW 1994-10-01;PNG 1975-09-16;PRK 1948-09-09;QAT 1971-09-03
RUS 1991-12-26;RWA 1962-07-01;SDN 1956-01-01;SEN 1960-06-20;SGP 1965-08-09;SLB 1978-07-07;SLE 1961-04-27;SOM 1960-07-01
SRB 2006-06-05;SSD 2011-07-09;STP 1975-07-12;SUR 1975-11-25;SVK 1993-01-01;SVN 1991-06-25;SWZ 1968-09-06;SYC 1976-06-29
SYR 1946-04-17;TCD 1960-08-11;TGO 1960-04-27;TJK 1991-09-09;TKM 1991-10-27;TLS 2002-05-20;TON 1970-06-04;TTO 1962-08-31
TUN 1956-03-20;TUV 1978-10-01;TZA 1964-04-26;UGA 1962-10-09;UKR 1991-08-24;UZB 1991-08-31;VCT 1979-10-27;VNM 1976-07-02
VUT 1980-07-30;WSM 1962-01-01;XKX 2008-02-17;YEM 1990-05-22;ZMB 1964-10-24;ZWE 1980-04-18;PSE 1988-11-15
`;
