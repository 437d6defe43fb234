/**
 * Places that the packaged tables lack, written by hand: regions of politics, war and geography, the parts of the United
 * Kingdom, continents, and points of large countries as GeoNames places them. Read by compile-gazetteer.ts alone.
 */

/** name | further names | ISO alpha-3 (empty: no one country) | latitude | longitude | kind (area unless said) */
export const AREAS = `
Kashmir|||34.2|75.3
Kashmir Valley|Indian-administered Kashmir;Indian-occupied Kashmir;Indian Kashmir;Kashmir valley|IND|34.03|74.65
Azad Kashmir|Pakistan-administered Kashmir;Azad Jammu and Kashmir|PAK|33.9|73.8
Gilgit-Baltistan|Northern Areas|PAK|35.35|75.9
Khyber Pakhtunkhwa|North-West Frontier Province;NWFP;KPK|PAK|34.5|72
Federally Administered Tribal Areas|FATA;tribal areas|PAK|33|70
North Waziristan||PAK|32.95|70.04
South Waziristan||PAK|32.3|69.6
Waziristan||PAK|32.6|69.9
Swat|Swat Valley;Swat valley|PAK|35.2|72.4
Siachen|Siachen Glacier|IND|35.42|77.1
Ladakh||IND|34.2|77.6
Jammu and Kashmir||IND|33.9|76.6
Arunachal Pradesh||IND|28|94.5
Aksai Chin||CHN|35.1|79
Tibet|Tibet Autonomous Region;Xizang|CHN|31.5|88
Xinjiang|Xinjiang Uyghur Autonomous Region;East Turkestan|CHN|42|86
Inner Mongolia||CHN|44|113
Manchuria||CHN|44|125
Spratly Islands|Spratlys;Nansha Islands||10|114
Paracel Islands|Paracels||16.5|112
Scarborough Shoal|||15.18|117.76
Senkaku Islands|Diaoyu Islands;Senkakus;Diaoyus|JPN|25.75|123.47
Dokdo|Takeshima;Liancourt Rocks|KOR|37.24|131.87
Kuril Islands|Kurils;Northern Territories|RUS|46.5|151.3
Sakhalin||RUS|51|143
Okinawa||JPN|26.5|128
Hokkaido||JPN|43.5|142.5
Korean Peninsula|Korean peninsula||38|127
Demilitarized Zone|DMZ;Panmunjom||37.96|126.68
Crimea|Crimean Peninsula;Crimean peninsula;Autonomous Republic of Crimea|UKR|45.3|34.4
Donbas|Donbass|UKR|48.3|38
Donetsk People's Republic|DNR;DPR|UKR|48|37.8
Luhansk People's Republic|LNR;LPR;Lugansk People's Republic|UKR|48.6|39.3
Transnistria|Trans-Dniester;Transdniestria;Trans-Dniestria|MDA|47.2|29.4
Abkhazia||GEO|43|41.2
South Ossetia||GEO|42.3|44.1
Nagorno-Karabakh|Nagorny Karabakh;Karabakh;Artsakh|AZE|39.8|46.75
Chechnya|Chechen Republic;Ichkeria|RUS|43.3|45.7
Dagestan||RUS|43|47
Ingushetia||RUS|43.1|45
North Ossetia|North Ossetia-Alania|RUS|43|44.3
Tatarstan||RUS|55.5|51
Bashkortostan||RUS|54.5|56.5
Kaliningrad Oblast||RUS|54.8|21.5
Siberia||RUS|60|100
Russian Far East|Far East|RUS|60|140
Kamchatka||RUS|56|159
Caucasus|North Caucasus;South Caucasus;Transcaucasia||42.5|45
Balkans|the Balkans;Western Balkans||43|21
Vojvodina||SRB|45.4|20
Sandzak|Sandžak|SRB|43.2|20
Republika Srpska|Bosnian Serb Republic|BIH|44.8|17.2
Presevo Valley||SRB|42.3|21.65
Gaza Strip|Gaza|PSE|31.4167|34.3333
West Bank|Judea and Samaria;occupied West Bank|PSE|32|35.25
East Jerusalem||PSE|31.78|35.23
Golan Heights|Golan|SYR|33|35.75
Sinai|Sinai Peninsula;Sinai peninsula|EGY|29.5|34
Kurdistan|Iraqi Kurdistan;Kurdistan Region|IRQ|36.2|44.4
Sunni Triangle||IRQ|33.8|44
Anbar|al-Anbar|IRQ|32.9|41.6
Green Zone||IRQ|33.305|44.39
Bekaa Valley|Bekaa;Beqaa Valley;Beqaa|LBN|33.9|36.1
Shebaa Farms||LBN|33.33|35.7
Rojava||SYR|36.8|40.5
Levant|||33.5|36
Mesopotamia||IRQ|33|44
Persian Gulf|Arabian Gulf;the Gulf||26.5|52
Strait of Hormuz|Straits of Hormuz||26.57|56.25
Bab el-Mandeb|Bab al-Mandab||12.58|43.33
Red Sea|||20|38
Gulf of Aden|||12|48
Arabian Sea|||15|65
Suez Canal||EGY|30.7|32.35
Strait of Malacca|Malacca Strait||4|100
South China Sea|||12|113
East China Sea|||30|125
Yellow Sea|||36|123
Taiwan Strait|Strait of Taiwan||24.8|119.9
Sea of Japan|East Sea||40|135
Bay of Bengal|||15|88
Indian Ocean|||-20|80
Pacific Ocean|Pacific||0|-160
South Pacific|||-20|-150
Atlantic Ocean|Atlantic||15|-30
North Atlantic|||40|-40
Arctic Ocean|||85|0
Arctic|||80|0
Antarctic|Antarctica|ATA|-80|0|continent
Mediterranean Sea|Mediterranean||36|17
Black Sea|||43|34
Sea of Azov|Azov Sea||46|36.5
Caspian Sea|Caspian||42|51
Baltic Sea|Baltic||58|20
North Sea|||56|3
English Channel|||50|-2
Aegean Sea|Aegean||38.5|25
Adriatic Sea|Adriatic||43|15
Caribbean Sea|||15|-75
Gulf of Mexico|||25|-90
Bosphorus|Bosporus|TUR|41.12|29.08
Dardanelles||TUR|40.2|26.4
Panama Canal||PAN|9.1|-79.7
Darfur|Darfur region|SDN|13|25
South Kordofan||SDN|11.2|29.9
Blue Nile||SDN|11.6|34
Abyei|||9.6|28.4
Somaliland||SOM|9.8|46
Puntland||SOM|8.4|48.5
Ogaden||ETH|7|45
Tigray||ETH|14|39
Amhara||ETH|11.7|38
Oromia||ETH|7.5|40
Badme|||14.73|37.8
Horn of Africa|||8|47
Sahel|||15|5
Sahara|Sahara Desert||25|10
Maghreb|||32|3
Niger Delta||NGA|5|6.5
Biafra||NGA|6|7.5
Azawad||MLI|18|0
Casamance||SEN|12.8|-15.3
Cabinda||AGO|-5.05|12.3
Katanga||COD|-10|26.5
North Kivu||COD|-0.8|29
South Kivu||COD|-3|28.3
Ituri||COD|1.7|30
Great Lakes region|African Great Lakes||-2|30
Cyrenaica||LBY|28|22
Tripolitania||LBY|31|13
Fezzan||LBY|26|14
Upper Egypt||EGY|26|32
Basque Country|Euskadi;the Basque country|ESP|43|-2.5
Catalonia|Catalunya|ESP|41.8|1.5
Andalusia||ESP|37.5|-4.7
Galicia||ESP|42.8|-8
Corsica||FRA|42|9
Brittany||FRA|48|-3
Normandy||FRA|49|0
Provence||FRA|43.8|6
Alsace||FRA|48.5|7.5
Riviera|French Riviera|FRA|43.5|7
Bavaria||DEU|49|11.5
Saxony||DEU|51|13.3
Prussia||DEU|53|14
Ruhr||DEU|51.5|7.3
Flanders||BEL|51|3.9
Wallonia||BEL|50.5|5
Silesia||POL|51|17
Galilee||ISR|32.9|35.4
Negev||ISR|30.8|34.8
Tuscany||ITA|43.4|11
Lombardy||ITA|45.6|9.9
Sicily||ITA|37.5|14
Sardinia||ITA|40|9
Lapland||FIN|68|25
Karelia||RUS|63|33
Scandinavia|||63|13
Nordic countries|Nordics||63|15
Baltic states|Baltics||57|25
Benelux|||51|5
Iberia|Iberian Peninsula||40|-5
Crete||GRC|35.2|24.9
Northern Cyprus|Turkish Republic of Northern Cyprus;TRNC|CYP|35.3|33.5
England||GBR|52.16|-0.70|region
Scotland||GBR|56|-4|region
Wales||GBR|52.5|-3.5|region
Northern Ireland|Ulster|GBR|54.5|-6.5|region
Yorkshire||GBR|53.9|-1.3
Sussex||GBR|50.95|-0.1
Midlands|West Midlands;East Midlands|GBR|52.6|-1.5
Channel Islands||GBR|49.4|-2.3
Hebrides||GBR|57.5|-7
Munster||IRL|52.3|-8.6
Leinster||IRL|53.2|-6.7
Connacht||IRL|53.7|-9
Aceh||IDN|4.5|96.7
Papua|West Papua;Irian Jaya|IDN|-4|138
Java||IDN|-7.5|110
Sumatra||IDN|0|102
Sulawesi||IDN|-2|121
Kalimantan||IDN|-1|113.5
Moluccas|Maluku|IDN|-3.2|130
Bali||IDN|-8.4|115.1
Timor||IDN|-9.2|125
Borneo|||1|114
Sabah||MYS|5.4|117
Sarawak||MYS|2.5|113.5
Mindanao||PHL|7.5|125
Luzon|Central Luzon|PHL|16|121
Visayas||PHL|11|123.5
Rakhine|Rakhine State;Arakan|MMR|20|93.8
Kachin|Kachin State|MMR|26|97.5
Shan State||MMR|21.5|98
Karen State|Kayin State|MMR|17.3|97.7
Golden Triangle|||20.4|100
Mekong|Mekong Delta||15|105
Punjab||PAK|30.8|72.3
Sindh|Sind|PAK|26|68.8
Balochistan|Baluchistan|PAK|28.3|66
Thar|Thar Desert;Tharparkar|PAK|25|70
Bengal|West Bengal|IND|23|87.8
Assam||IND|26|93
Nagaland||IND|26|94.5
Hindu Kush|||35.5|71
Himalayas|Himalaya||28|84
Pamirs|||38.5|73
Helmand||AFG|31|64
Panjshir|Panjshir Valley|AFG|35.3|69.6
Tora Bora||AFG|34.1|70.2
Durand Line|||33|70
Fergana Valley|Ferghana Valley||40.7|71.5
Central Asia|||45|65
South Asia|Indian subcontinent;the subcontinent||23|80
Southeast Asia|South-East Asia;South East Asia||10|106
East Asia|Northeast Asia||35|115
Middle East|Mideast;Near East;West Asia||30|45
North Africa|Northern Africa||28|10
West Africa|Western Africa||12|-3
East Africa|Eastern Africa||0|37
Central Africa|||4|20
Southern Africa|||-22|24
Sub-Saharan Africa|sub-Saharan Africa||0|20
Eastern Europe|East Europe||50|25
Western Europe|West Europe||48|3
Central Europe|||49|17
Southern Europe|||41|15
Northern Europe|||60|15
Latin America|||-10|-60
Central America|||13|-86
South America|||-15|-60|continent
North America|||45|-100|continent
Europe|||50|10|continent
Africa|||2|21|continent
Asia|||35|90|continent
Oceania|Australasia||-20|140|continent
Asia-Pacific|Asia Pacific;Indo-Pacific||10|120
Eurasia|||50|70
Caribbean|West Indies||18|-72
Nyanza|Nyanza Province|KEN|-0.5|34.66
Rift Valley|Rift Valley Province|KEN|0.5|36
Kasai Occidental|Kasaï-Occidental|COD|-5.9|22.45
Kasai Oriental||COD|-6.2|23.6
Bas Congo|Bas-Congo|COD|-5.8|13.5
Orientale||COD|1.5|25
White House||USA|38.8977|-77.0365
Pentagon||USA|38.8719|-77.0563
Kremlin||RUS|55.752|37.6175
Downing Street|10 Downing Street|GBR|51.5034|-0.1276
Whitehall||GBR|51.5037|-0.1263
Elysee Palace|Elysée Palace;Élysée Palace|FRA|48.8704|2.3167
Zhongnanhai||CHN|39.912|116.38
Blue House||KOR|37.5866|126.9748
Tiananmen Square|Tiananmen|CHN|39.9055|116.3976
Red Square||RUS|55.7539|37.6208
Tahrir Square||EGY|30.0444|31.2357
Temple Mount|Haram al-Sharif;Al-Aqsa;Al-Aqsa Mosque|PSE|31.778|35.2354
Bagram|Bagram Airfield|AFG|34.95|69.26
Incirlik|Incirlik Air Base|TUR|37|35.43
Hmeimim|Hmeymim;Khmeimim|SYR|35.41|35.95
Tartus||SYR|34.89|35.89
Bushehr||IRN|28.92|50.84
Natanz||IRN|33.72|51.73
Fordow|Fordo|IRN|34.88|50.99
Yongbyon||PRK|39.8|125.75
Zaporizhzhia Nuclear Power Plant|ZNPP|UKR|47.51|34.58
Dimona||ISR|31.07|35.03
Kudankulam||IND|8.17|77.71
Easter Island|Rapa Nui|CHL|-27.12|-109.35
Java Sea|||-5|110
Gulf of Oman|||25|58
Gulf of Thailand|||10|102
Strait of Gibraltar|||35.95|-5.6
Kerch Strait|||45.3|36.6
Majorca|Mallorca|ESP|39.6|3
Ibiza||ESP|38.98|1.43
Seine|||48.9|2.3
Thames||GBR|51.5|-0.6
Gwadar|Gawadar;Gwadar Port|PAK|25.12|62.33
Indus|Indus River;Indus Basin||28|70
Ganges|||25|84
Brahmaputra|||26|92
Jordan River|||32.3|35.55
Dead Sea|||31.5|35.5
Sea of Galilee||ISR|32.83|35.59
Abaco Islands|Abaco;Great Abaco|BHS|26.4|-77.1
Grand Bahama||BHS|26.66|-78.33
Northamptonshire||GBR|52.3|-0.9
Americas|the Americas||19|-96
Pacific Northwest||USA|45.99|-118.49
Svaneti||GEO|43|42.75
Gulf of Alaska|||59|-145
Gulf of Guinea|||2|2
Tortola||VGB|18.43|-64.62
Muskoka||CAN|45.17|-79.5
Suffolk||GBR|52.16|1
Norfolk||GBR|52.66|1
Kent||GBR|51.2|0.7
Essex||GBR|51.8|0.6
Surrey||GBR|51.25|-0.4
Cornwall||GBR|50.4|-4.8
Devon||GBR|50.75|-3.75
Lancashire||GBR|53.9|-2.7
Cumbria||GBR|54.5|-3.1
Northumberland||GBR|55.2|-2
Oxfordshire||GBR|51.8|-1.3
Hertfordshire||GBR|51.8|-0.2
Hampshire||GBR|51.05|-1.3
Dorset||GBR|50.8|-2.3
Somerset||GBR|51.1|-3
Shropshire||GBR|52.6|-2.7
Berkshire||GBR|51.45|-1
Nottinghamshire||GBR|53.1|-1
Merseyside||GBR|53.4|-2.9
Tyneside|Tyne and Wear|GBR|54.95|-1.6
Patagonia||ARG|-44|-68
Amazon|Amazon basin;Amazonia||-4|-62
Andes|||-15|-70
Chiapas||MEX|16.5|-92.5
Baja California||MEX|30|-115
Yucatan||MEX|20.8|-89
Guantanamo Bay|Guantanamo;Guantánamo|CUB|19.9|-75.15
Diego Garcia||IOT|-7.3|72.4
Newfoundland||CAN|48.5|-56
Labrador||CAN|54|-62
Cape Breton||CAN|46|-60.5
Midwest|||41|-93
New England||USA|43.5|-71.5
Appalachia||USA|38|-81
Great Plains||USA|40|-100
Great Lakes|||45|-84
Silicon Valley||USA|37.37|-122.04
Long Island||USA|40.8|-73.3
Bay Area|San Francisco Bay Area|USA|37.8|-122.3
Cape Cod||USA|41.7|-70.2
Manhattan||USA|40.78343|-73.96625|section
Brooklyn||USA|40.6501|-73.94958|section
Bronx|the Bronx|USA|40.84985|-73.86641|section
Queens||USA|40.68149|-73.83652|section
Staten Island||USA|40.56233|-74.13986|section
Hollywood||USA|34.09834|-118.32674|section
Wall Street||USA|40.706|-74.009|section
Capitol Hill||USA|38.889|-77|section
Appalachian Mountains|Appalachians|USA|38|-81
Rocky Mountains|Rockies||43|-110
Mississippi River|||35|-90.5
Ohio River||USA|38|-86
Lake Michigan||USA|44|-87
Lake Erie|||42.2|-81.2
Lake Ontario|||43.7|-77.9
Lake Superior|||47.7|-87.5
Lake Huron|||44.8|-82.4
Rio Grande|||29|-102
Tigris|||34|43.5
Euphrates|||35|40
Nile|||25|32.5
Danube|||45|25
Volga||RUS|50|45
Dnieper|Dnipro River||48|34.5
Rhine|||50|7.7
Zambezi|||-17|28
Congo River|||0|18
Kilimanjaro|Mount Kilimanjaro|TZA|-3.07|37.35
Mount Everest|Everest|NPL|27.99|86.93
Chernobyl||UKR|51.39|30.1
Fukushima||JPN|37.4|140.9
Hainan||CHN|19.2|109.7
Guangdong||CHN|23.4|113.5
Sichuan||CHN|30.5|103
Jeju|Jeju Island|KOR|33.4|126.5
Zanzibar||TZA|-6.13|39.32
Madeira||PRT|32.75|-17
Azores||PRT|38.5|-28
Canary Islands|Canaries|ESP|28|-15.5
Balearic Islands||ESP|39.5|3
Tasmania||AUS|-42|147
Queensland||AUS|-21|145
Bougainville||PNG|-6.2|155.3
Bikini Atoll||MHL|11.6|165.4
Kosovo|Kosovo and Metohija|XKX|42.58|21`;

/** Points of countries as GeoNames gives them, where the packaged ones lie more than 60 km off: alpha-3 latitude,longitude. */
export const COUNTRY_POINTS = `
USA 39.76,-98.5;CAN 60,-96;AUS -25,135;GBR 54.75844,-2.69531;ZAF -29,24;MAR 28.5,-10;JPN 35.68536,139.75309
DEU 51.5,10.5;TUR 39.05901,34.91155;NZL -42,174;SRB 44.81892,20.45998;PRT 39.6945,-8.13057;PSE 31.92157,35.20329;VNM 16.16667,107.83333
IDN -5,120;BRA -10,-55;ARG -34,-64;KAZ 48,68;DZA 28,3;COD -2.5,23.5;SAU 25,45;MEX 23,-102;SDN 16,30;LBY 28,17;IRN 32,53;MNG 46,105
PER -10,-75.25;TCD 15,19;NER 18,9;AGO -12.5,18.5;MLI 18,-2;COL 4,-73.25;ETH 8,38;BOL -17,-65;MRT 20,-12;EGY 27,30;TZA -6,35;NGA 10,8
VEN 8,-66;NAM -22,17;MOZ -18.25,35;PAK 30,70;CHL -30,-71;ZMB -14.33333,28.5;MMR 21,96;AFG 33,66;SOM 6,48;CAF 7,21;UKR 49,32;MDG -20,47
BWA -22,24;KEN 1,38;FRA 46,2;YEM 15.5,47.5;THA 15.5,101;ESP 40,-4;TKM 39.75,59.66667;CMR 6,12.5;PNG -6,147;SWE 62,15;UZB 41.66667,63.83333
IRQ 33,44;PRY -23.33333,-58;ZWE -19,29.75;COG -1,15.5;FIN 64,26;MYS 2.5,112.5;NOR 62,10;POL 52,20;ITA 42.83333,12.83333;PHL 13,122;GRL 72,-40
ISR 31.5,34.75;GEO 42,43.5;SYR 35,38;LBN 33.83333,35.83333;JOR 31,36;LKA 7.75,80.75;RUS 60,100;CHN 35,105;IND 22,79;IRL 53,-8;KOR 36.5,127.75
`;

/** Short forms of first-level regions as news writes them: alpha-3 | name | short forms. */
export const REGION_SHORT_FORMS = `
USA|Alabama|Ala.;AL
USA|Alaska|AK
USA|Arizona|Ariz.;AZ
USA|Arkansas|Ark.;AR
USA|California|Calif.;CA;Cal.
USA|Colorado|Colo.;CO
USA|Connecticut|Conn.;CT
USA|Delaware|Del.;DE
USA|Florida|Fla.;FL
USA|Georgia|Ga.;GA
USA|Hawaii|HI
USA|Idaho|ID
USA|Illinois|Ill.;IL
USA|Indiana|Ind.;IN
USA|Iowa|IA
USA|Kansas|Kan.;KS;Kans.
USA|Kentucky|Ky.;KY
USA|Louisiana|La.;LA
USA|Maine|ME
USA|Maryland|Md.;MD
USA|Massachusetts|Mass.;MA
USA|Michigan|Mich.;MI
USA|Minnesota|Minn.;MN
USA|Mississippi|Miss.;MS
USA|Missouri|Mo.;MO
USA|Montana|Mont.;MT
USA|Nebraska|Neb.;NE;Nebr.
USA|Nevada|Nev.;NV
USA|New Hampshire|N.H.;NH
USA|New Jersey|N.J.;NJ
USA|New Mexico|N.M.;NM
USA|New York|N.Y.;NY;New York State;New York state
USA|North Carolina|N.C.;NC
USA|North Dakota|N.D.;ND
USA|Ohio|OH
USA|Oklahoma|Okla.;OK
USA|Oregon|Ore.;OR
USA|Pennsylvania|Pa.;PA;Penn.
USA|Rhode Island|R.I.;RI
USA|South Carolina|S.C.;SC
USA|South Dakota|S.D.;SD
USA|Tennessee|Tenn.;TN
USA|Texas|Tex.;TX
USA|Utah|UT
USA|Vermont|Vt.;VT
USA|Virginia|Va.;VA
USA|Washington|Wash.;WA;Washington State;Washington state
USA|West Virginia|W.Va.;W. Va.;WV
USA|Wisconsin|Wis.;WI;Wisc.
USA|Wyoming|Wyo.;WY
USA|District of Columbia|D.C.;DC
CAN|Ontario|Ont.;ON
CAN|Quebec|Que.;QC;Québec
CAN|British Columbia|B.C.;BC
CAN|Alberta|Alta.;AB
CAN|Manitoba|Man.;MB
CAN|Saskatchewan|Sask.;SK
CAN|Nova Scotia|N.S.;NS
CAN|New Brunswick|N.B.;NB
CAN|Prince Edward Island|P.E.I.;PEI
CAN|Newfoundland and Labrador|Nfld.;NL
AUS|New South Wales|NSW;N.S.W.
AUS|Victoria|Vic.
AUS|Queensland|Qld
AUS|Western Australia|W.A.
AUS|South Australia|S.A.
`;

/** Points of first-level regions where the packaged ones are poor: alpha-3, then code and point. */
export const REGION_POINTS = `
USA|AL 32.75,-86.75;AK 64,-150;AZ 34.5,-111.5;AR 34.75,-92.5;CA 37.25,-119.75;CO 39,-105.5;CT 41.67,-72.67;DE 39,-75.5;DC 38.92,-77;FL 28.75,-82.5
USA|GA 32.75,-83.5;HI 20.75,-156.5;ID 44.5,-114.25;IL 40,-89.25;IN 40,-86.25;IA 42,-93.5;KS 38.5,-98.5;KY 38.2,-84.88;LA 31,-92;ME 45.5,-69.25
USA|MD 39,-76.75;MA 42.37,-71.11;MI 44.25,-85.5;MN 46.25,-94.25;MS 32.75,-89.75;MO 38.25,-92.5;MT 47,-109.75;NE 41.5,-99.75;NV 39.25,-116.75
USA|NH 43.67,-71.5;NJ 40.17,-74.5;NM 34.5,-106;NY 43,-75.5;NC 35.5,-80;ND 47.5,-100;OH 40.25,-83;OK 35.49,-97.5;OR 44,-120.5;PA 40.27,-76.91
USA|RI 41.75,-71.5;SC 34,-81;SD 44.5,-100.25;TN 35.75,-86.25;TX 31.25,-99.25;UT 39.25,-111.75;VT 44,-72.75;VA 37.55,-77.45;WA 47.5,-120.5
USA|WV 38.5,-80.5;WI 44.5,-90;WY 43,-107.5
CAN|ON 49.25,-84.5;QC 52,-72;BC 54,-125;AB 52.28,-117.47;MB 55,-97;SK 54,-106;NS 45,-63;NB 46.5,-66.75;NL 52,-56;PE 46.33,-63.5;YT 63,-136;NT 65,-118
AUS|NSW -33,146;VIC -37,145;QLD -21,145;WA -25,122;SA -30,135;TAS -42,147;NT -20,134
`;

/** Cities whose name in GeoNames is not the one that news writes: GeoNames id | name | further names. */
export const CITY_NAMES = `
4140963|Washington|Washington, D.C.;Washington D.C.;Washington DC;Washington, DC
5128581|New York|New York City;New York, N.Y.;NYC
3530597|Mexico City|Ciudad de Mexico
`;

/** Names of the people of regions, for toponyms that are given: alpha-3 | region | names. */
export const REGION_PEOPLE = `
USA|Ohio|Ohioan;Ohioans
USA|Texas|Texan;Texans
USA|California|Californian;Californians
USA|Florida|Floridian;Floridians
USA|Virginia|Virginian;Virginians
USA|Minnesota|Minnesotan;Minnesotans
USA|Michigan|Michigander;Michiganders
USA|Pennsylvania|Pennsylvanian;Pennsylvanians
USA|Alaska|Alaskan;Alaskans
USA|Hawaii|Hawaiian;Hawaiians
USA|Louisiana|Louisianan;Louisianans
USA|Kentucky|Kentuckian;Kentuckians
USA|Tennessee|Tennessean;Tennesseans
USA|Indiana|Hoosier;Hoosiers
USA|Iowa|Iowan;Iowans
USA|Kansas|Kansan;Kansans
USA|Missouri|Missourian;Missourians
USA|Alabama|Alabaman;Alabamian
USA|New York|New Yorker;New Yorkers
`;
