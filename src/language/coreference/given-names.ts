/** Given names of many peoples by the gender that bears them nearly always. A table, written for this project; names that both bear are left out. */

export const MALE_NAMES = `
aaron abdel abdelaziz abdelfattah abdoulaye abdul abdullah abdulla abdullahi abdulaziz abdulrahman abel abiy abraham achim adam adel adil adnan adolf
adolfo adrian ahmad ahmed ajay ajit akbar akira akshay alan alain alassane albert alberto aldo alejandro aleksandar aleksander aleksandr aleksei
alexander alexandre alexey alexei alfonso alfred alfredo ali alistair allan allen alpha alvaro aman amadou amar amir amit amitabh amr anand anatoly anders
andre andreas andrei andrej andres andrew andrey andriy andrzej angus anil ankit anthony antoine anton antonio antony antonin anwar aravind ariel arif
armando arman armen armin arnold arthur arturo arun arvind asad ashok ashraf asif aslam atal atiku aung augusto austin aydin ayman aziz
babar bahadur bakhtiyar balázs barack bart bartosz basil bashar bassam ben benjamin benny beniamino bernard bernardo bernd bernie bhupesh bhutto bikram bilal bilawal bill billy björn
bob bobby bogdan bola boris boyko brad brahim brajesh brendan brent brett brian bruce bruno bryan burhan byron
caleb calvin cameron carl carlo carlos cesar chad charles charlie chandra che chris christian christoph christophe christopher chuck clarence claude claudio cliff
clement clinton cole colin connor constantin constantine cornelius craig cyril cyrus
dalton dan daniel daniele danilo danny dariusz darko darren dave david davit davor dean deepak denis dennis derek desmond devendra dhananjay didier diego dieter dilip dimitar dimitri dimitris dinesh
dirk djibril dmitri dmitriy dmitry dmytro dominic dominik dominique don donald dong-hyun douglas doug dragan duncan dusan dwight
earl ed eddie edgar edmund edgars eduard eduardo edward edwin egils eli elias elijah eliot elon emil emile emilio emmanuel emmerson enrique eric erich erik ernest ernesto ernst erwin
esteban ethan eugene evan evo evgeny ezekiel
fabian fabio fahad faisal farhan farid farooq farouk faustin fawad faustino fayez felipe felix ferdinand fernando fidel filip filipe florian francesco francis francisco franco francois françois
frank frans franz fred frederick frederik fredrik friedrich fritz fumio fuad
gabriel gaetano gamal gary gavin gene geoff geoffrey georg george georges georgi georgy gerald gerard gerhard gerardo ghulam gianni giancarlo gilbert gilberto giorgio giorgi giovanni girish giuseppe glen glenn
gordon graham grant greg gregor gregory grigory guido guillaume guillermo gunther gus gustav gustavo guy
habib hadi hafiz hafez haile hakan hamad hamed hamid hamza hans hao harald haris harish harold harry haruhiko hasan hashim hassan haydar hector heiko heinrich heinz helmut hendrik henri henrik henry herbert
herman hernan hideki hideo hifikepunye hiroshi hirokazu hisham horacio horst hosni hossein howard hubert hugh hugo humberto hun hussain hussein
iain ian ibrahim idriss ignacio igor ilham ilia ilie ilya imad imran imtiaz inder iñigo ioan ion ioannis iqbal irakli irfan irwin isaac isaias ishaq islam ismail ismael israel istvan ivan ivica ivo
jaafar jack jackson jacob jacques jaime jair jake jakob jalal jamal jamel jamie james jan janez janos janusz jared jarosław jason javad javed javier jawad jay jean jean-claude jean-marc jean-pierre jean-yves
jeff jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy jin joachim joao joaquin joaquín joe joel johan johann johannes john johnny jomo jon jonas jonathan jorge jose josé josef joseph josep joshua josip
joão joko juan julian julien julio julius jun junaid junichiro jurgen justin jüri jürgen
kais kamal kanye karel karim karl karol kassim kassym-jomart kaspar katsuya kazuo keith keir ken kengo kenneth kenny kevin khaled khalid khalifa kim-jong kiran kiril klaus kofi konstantin kristian krzysztof kumar kurt kwame kwasi kyle kyriakos
lakshman lalit lamine lars larry lasse laurence laurent lawrence lee-hsien leo leon leonard leonardo leonid leopold lester levan levi lewis liam lionel lloyd lorenzo louis lloyd luc luca lucas lucio ludwig luigi luis luiz luka lukas luke lula lázaro
maciej mads magnus mahamadou mahathir mahinda mahmood mahmoud mahmud malcolm malik mamadou mamnoon manish manmohan manoj manuel manfred marc marcel marcelo marcin marco marcos marcus marek mariano marin mario mark marko markus martin martín marty marvin marwan
masood masoud massimo mateo mateusz mathew mathias mathieu matt matteo matthew matthias matthieu mattias maurice mauricio mauro max maxim maxime mehdi mehmet meles melvin menachem mevlüt michael michal michel michele michał miguel mihail mihai mikael mike mikhail miklos mikheil milan
milos miloš miloud min-seok miro miroslav mitchell mitch mitt mohamad mohamed mohammad mohammed mohan mohd mohsen mohsin moises mokgweetsi moon moqtada mordechai morgan-tsvangirai morris morten moshe moses moussa muammar mubarak mudassar muhammad muhammadu muhyiddin mukesh murad murat murray musa mustafa mustapha mykhailo mykola
naftali nabil nadir najib nana narayan narendra naresh naseer naser nasir nasser nate nathan nathaniel navin nawaf nawaz neil nelson neville ng nicholas nick nicolas nicolae nicolás niels nigel nijat nikhil nikita nikola nikolai nikolaj nikolas nikolay nikos nils nitin noah noel nouri norbert norman nuno nursultan
obaid olaf olaf ole oleg oleksandr oleksii oleh oliver olivier olusegun omar omer orlando orhan oscar osama osman oswaldo othman otto owen
pablo paolo parviz pascal pat patrice patricio patrick paul paulo pavel pavlo pedro peng per peredur pervaiz pervez pete peter petr petro petros phil philip philipp philippe pierre pieter piotr pope pradeep prakash pramod pranab prasad prayuth predrag putin
qaboos qais qamar qasim qassem
rachid radek radosław rafael rafiq rafizi rahul raila raimonds raj raja rajesh rajiv rajnath raju rakesh ralf ralph ram ramesh rami ramiro ramon ramzan ranil rashid rasmus raul raúl ravi ray raymond raza recep reinhard rémi rené reuven rex riad ricardo richard rick rinat rishi riyad rob robert roberto robin-cook rod
rodolfo rodrigo rodney roger rohit roland rolf roman romain ron ronald ronen ronnie rory ross roy ruben rudolf rudy rui rupert russell rustam ryan ryszard ryu
saad sabri sachin saddam sadiq saeed said saif sajid salah salam saleh salem salim salman salva salvador salvatore sam sameer sami samir samuel sandeep sandor sanjay sani santiago santosh sardar sarath sardor satoshi saud saul scott sean sebastian sebastián sebastien selim serge sergei sergej sergey sergio serhii serzh seth
shafqat shah shahbaz shahid shahzad shamim shane shankar sharad shavkat shaukat shawn sheldon sherif shigeru shin shinzo shivraj sidney siddharth sidi sigmar silvio simon slobodan soleiman solomon sooronbay srinivas stanislav stanley stefan stefano stefanos stephane stéphane stephan stephen steve steven stewart stuart subhash subrahmanyam subramanian sukhbir suleiman sultan sunil suresh surendra sushil syed szymon
tadeusz tae-yong taha tahir takashi takeshi talal tamim tapan tariq taro tarō ted tedros terence terry thabo thaksin theo theodore thierry thomas tim timo timothy timur tobias todd tom tomas tomasz tomás tomislav tommy toni tony toomas tor travis trevor tsai-yi tung tyler
uhuru ulrich umar umer urs usman uday
václav vadim vaclav valdis valentin valery valerian valeriy vanya vasily vasyl venkaiah vernon victor viktor vijay vikram ville vincent vinay vinod virat viral vishal vishwanath vitali vitaly vitalii vittorio vivek vlad vladimir vladislav vojislav volodymyr vyacheslav
wahid waleed walid wally walter wang-yi warren waseem wayne wen werner wesley wilfred wilhelm willem william willie willy wim winston wladimir wolfgang wolodymyr woodrow
xavier xi yahya yair yang yasir yasser yasuo yevgeny yitzhak yoav yogi yoon yoshihide yoshimasa yoweri yuri yuriy yury yusuf yukio yves
zachary zafar zaheer zaid zakir zbigniew zeljko zhao zine zlatan zoran zubair ömer
` as const;

export const FEMALE_NAMES = `
abigail ada adela adriana agatha agnes agnieszka aicha aisha aishwarya aixa alejandra aleksandra alena alessandra alexandra alexandria alexia alice alicia alina alisa alison allison alma alyssa amal amalia amanda amber amelia amelie amina aminata amira amy ana anabel anastasia
anastasiya andrea andreea angela angelica angelina angeles angie anika anita anja anjali ann anna annalena anne annegret annette annie antonia antoinette anuradha aparna april ariana arlene arundhati asha ashley asma asmaa astrid atifete audrey augusta aung-san aurora ava avril ayesha aysha azra
barbara beata beatrice beatriz begum belinda benazir bernadette bertha beth bethany betty beverly bianca birgit birgitte bonnie bozena brenda briana bridget brigitte britney brooke
camila camilla candace carla carlotta carmen carol carole carolina caroline carolyn carrie catarina cate catherine cathy cecilia celeste celia chandrika chantal charlene charlotte chelsea cheryl chiara chloe christel christiana christina christine chrystia cindy claire clara clarissa claudia claudette
colleen condoleezza constance cora corazon corinne cornelia courtney cristina cynthia
dagmar daisy dalia daniela danielle daphne daria darya dawn deborah debra deepika delia denise diana diane dilma dina dinah dolores dominika donna dora doris dorothea dorothy dragana durga
edith edna eileen ekaterina elaine eleanor elena eleni elif elina elisa elisabeth elise eliza elizabeth ella ellen elodie elsa elvira emilia emily emine emma enikő erika erna ernestine esperanza estelle esther eugenia eva evangeline evelyn ewa
fabiola faith fanny farah farida farzana fatima fatimah fatma fatou fawzia faye federica felicia fernanda fiona flora florence frances francesca françoise frida frieda
gabriela gabriella gabrielle galina geeta genevieve georgia georgina geraldine gertrude gillian gina gisela gita giulia gladys gloria golda grace graciela greta gretchen gro guadalupe gwen gwendolyn
hafsa hala halima hana hanan hanna hannah harriet hattie hazel heather heba heidi helen helena helene helga henrietta hikmat hilary hillary hilda hillery hina huda
ilaria ilona ilse imelda indira ines inés inga ingeborg ingrid ioana irena irene irina iris irma isabel isabella isabelle isatou ishrat ivana ivanka iveta izabela
jacinda jackie jacqueline jadwiga jamila jana jane janet janice janine jasmine jayalalithaa jean-kirkpatrick jeanine jeanne jelena jenna jennifer jenny jessica jill jillian joan joana joanna joanne jocelyn jodie johanna josephine joy joyce juana juanita judith judy julia juliana julie juliet jung-hee justine
kaja kajal kamala kamla karen karin karina karla karolina katarina kate katerina katharina katherine kathleen kathryn kathy katie katja katrin katrín katrina kavita kayla keiko kelly kersti khadija khaleda kirsten kimberly kristalina kristin kristina kristine
lakshmi lana lara larisa latifa laura lauren layla leah leila lena lenore leonor leticia leyla liesbeth lila lilia lilian liliana lillian lily lina linda lindsay lisa liudmila liz liza lois lola lolwah loreta loretta lorraine louisa louise lourdes lubna lucia lucie lucille lucinda lucy ludmila luisa luiza luz lydia lyudmila lyubov
mabel madeleine madeline madhuri magda magdalena maggie maha mahnaz maia maimuna maira maja malala malalai malgorzata małgorzata mamata mandy manuela mara margaret margarida margarita margaux margherita margot margrethe maria mariam mariana marianne marie marie-louise mariella marija marilyn marina marine marisa marissa marit marjorie marla marlene marta martha martina martine mary maryam mathilde matilda maud maureen maya mayawati medha meera meenakshi megan meghan mehbooba mehriban melania melanie melinda melissa mercedes meredith mette mia michaela micheline michelle mikaela milena mildred millicent mimi minna mira miranda mireille miriam mitsuko moira molly mona monica monika monique muriel myriam myrtle
nadia nadine nafisa naledi nana-oye nancy naomi natalia natalie nataliya natalya natasha nathalie nayla nayib-gabriela neha nellie nermin ngozi nia nicola nicole nicoletta nilufer nina nino nirmala nisha nkosazana noor nora norma nora nosiviwe noura nurul
octavia oksana olena olga olivia olympe ophelia orla
paloma pamela parveen patience patricia paula paulina pauline peggy penelope penny petra petronella phoebe phumzile phyllis pia pilar polly prachi pratibha priti priya priyanka
rabia rachel rafaela raisa rama rana rania raquel rasha rebecca regina renata renate renee rhonda rita roberta rocío rosa rosalia rosalie rosario rosalind rosamaria rose rosemary rosie roxana rozina rukhsana rupa ruth
saara sabine sabrina sadia saira salome salma samantha samia samira sana sandra sanna sara sarah saroja savita sayeeda scarlett selma serena shabana shagufta shahida shakira sharmila sharon shazia sheikha sheila shelley sherry shireen shirin shirley shobha sigrid silvia simone simonetta siobhan smriti sofia sofie sonia sonja sonya sophia sophie soraya stacey stella stephanie sue suhasini sumitra suniti susan susana susanna susanne sushma suu suzanne suzana svetlana sviatlana sylvia sylvie
tamar tamara tania tanja tanya tara tarja tatiana tatyana tehmina tereza teresa tess thelma theresa therese thora tina tracy trinidad trudy
ulrike ulla uma umm ursula urszula
vaira valentina valeria valerie vandana vanessa vasundhara vera veronica veronika victoria viktoria vigdis vigdís viola violeta violetta virginia viviana vivian viviane vjosa
wangari wanda wendy wilhelmina wilma winifred winnie wislawa
xenia ximena yana yasmin yasmine yekaterina yelena yevgenia yingluck yoko yolanda yulia yuliya yumi yuriko yvette yvonne
zahra zainab zara zdenka zeinab zelda zeynep zofia zoe zsuzsanna zubaida zuzana
` as const;
