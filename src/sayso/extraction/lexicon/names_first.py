"""Given names and the gender that they usually tell.  A hint only: honorifics, nouns and pronouns in the text overrule.

Names common to both stand in neither list.  Compiled from general knowledge, for the regions of the world's news.
"""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

MALE = frozenset(
    """aaron abbas abdel abdelaziz abdelfattah abdelkader abdirahman abdul abdulaziz abdullah abdullahi abraham adam
    adel adnan adrian ahmad ahmed ahmet akbar akram al alan albert alberto alejandro aleksandr aleksei alessandro
    alexander alexandre alexei alfred alfredo ali allan allen alvaro amir amit amos anatoly anders andre andreas
    andrei andres andrew andrey andriy andrzej anil anthony antoine anton antonio antony anwar ariel arjun armando
    arnold arthur arturo arun ashraf asif assad august augusto avi axel ayman aziz babak barack barry bashar bashir
    bart ben benedict benjamin benny bernard bernardo bernie bert bill billy björn bob bobby boris brad bradley
    brandon brendan brent brett brian bruce bruno bryan burak calvin carl carlos cem cesar charles charlie chris
    christian christophe christopher chuck claude clement clifford clinton colin connor conrad craig curtis cyril
    cyrus damian damien dan daniel daniele danny dario darren dave david dean denis dennis derek diego dieter
    dimitri dirk dmitri dmitry dmytro dominic donald donnie doug douglas duncan dwight ed eddie edgar edmund eduardo
    edward edwin ehud elias elliot elon emad emanuel emilio emmanuel emre enrique eric erich erik ernest ernesto
    ernst esteban ethan eugene evan evgeny fabian fabio fahad faisal farhad farid farouk fawzi felipe felix
    ferdinand fernando fidel filip finn florian francis francisco francois françois frank franz fred frederic
    frederick fredrik friedrich fuad gabriel gareth gary gavin gennady geoff geoffrey georg george georges gerald
    gerard gerardo gerhard ghassan gianni gilbert giorgio giovanni giuseppe glen glenn gordon graham greg gregory
    guido guillermo gunter gus gustavo guy habib hafez haider hakan hakim hamad hamdi hamid hamza hank hans harald
    harold haroon harry harvey hasan hashim hassan heiko heinrich heinz hector helmut hendrik henri henry herbert
    herman hiroshi horst hosni howard hugh hugo humberto hussain hussein ian ibrahim idris igor ilham ilya imad
    imran ismail isaac ivan iyad jack jacob jacques jaime jair jake jalal jamal james jamie jan janusz jared jason
    javad javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel
    johan johann johannes john johnny jon jonas jonathan jong jorge jose josef joseph josh joshua juan julian julio
    jürgen jurgen justin kamal kareem karim karl kazuo keith kemal ken kenneth kenji kevin khaled khalid khalil
    khalifa kim kirk klaus kofi konrad konstantin kumar kurt kyle lance larry lars laurent lawrence lech lee leo
    leon leonard leonardo leonid leopold lewis liam lionel lloyd lorenzo louis luca lucas ludwig luigi luis luiz
    luke mahdi mahmoud mahmud majid malcolm malik mamdouh manuel marc marcel marcelo marco marcos marcus mario mark
    marko markus marten martin marty marvin marwan massimo mateusz matt matteo matthew matthias maurice mauricio
    mauro max maxim mehdi mehmet melvin michael michal michel miguel mihai mike mikhail miles milos miroslav mitch
    mitt mohamed mohamad mohammad mohammed mohsen moqtada mordechai moshe mourad muammar muhammad muhammadu mustafa
    mykola nabil nadim nael naftali najib narendra naseer nasser nathan nathaniel neil nelson nicholas nick nicolas
    nicos nigel nikita nikolai nikolas nils noah noam noel norbert norman nouri oleg oleksandr oleksiy oliver
    olivier omar omer oscar osama osman otto owen pablo paolo pascal patrick paul paulo pavel pavlo pedro pekka per
    percy pervez pete peter petr petro phil philip philippe phillip pierre piotr pranab qasem qassem rafael rafiq
    rahul raja rajiv ralph ramesh rami ramon ramzan randall randy raul ray raymond recep reza ricardo riccardo
    richard rick riyad rob robert roberto robin rodney rodrigo roger roland rolf roman ron ronald rory ross roy
    ruben rudolf rudy rupert russell ryan sadiq said saad saddam saeed salah salam saleh salim salman salvador
    salvatore sam sami samir samuel sanjay santiago saud scott sean sebastian sebastien sepp serge sergei sergey
    sergio serhiy seth seymour shahid shane sharif shaun shawn shimon shinzo sidney silvio simon slobodan stan
    stanislav stanley stefan stefano stephane stephen steve steven stewart stuart suleiman sultan sunil sven syed
    tadeusz taher takeshi talal tamer tarek tariq taro ted terence terry theo theodore thierry thomas tim timothy
    toby todd tom tomas tommy tony travis trevor tyler udo umar uri vaclav vadim valery vasily vernon viacheslav
    victor vijay viktor vincent vinod vitali vitaly vito vladimir volodymyr vyacheslav waleed walid wallace walter
    warren wayne wael werner wesley wilhelm willem william willy winston wolfgang woodrow xavier yair yakov yasser
    yasir yasin yehuda yevgeny yitzhak yoav yoweri yuri yuriy yousef youssef yusuf yves zachary zahid zaid zayed
    ziad zbigniew zoran
    abdoulaye abelardo abner adebayo agus aidar ajay anselmo arvid ashok askar aurelio babatunde bakhtiyar
    bambang bengt benigno bilal bogdan bojan bongani bonifacio boubacar branko budi bwalya celestino chanda
    cheikh chidi chukwuemeka cristobal damaso daniyar darko deepak dickson dinesh dragan eivind eko eleuterio
    elmer elvin emeka enock epifanio evaristo fabricio farai femi froilan fulgencio ganesh genaro gershom
    gianluca gilberto gopal goran gorka gosta halvor heikki hendra heriberto hernan ibrahima iker inaki isidro
    ivica jacinto jakub jaroslav jasur joko jovan jukka junaid kamau kashif kelvin kiprono kojo krishnan
    krzysztof kwabena kwaku kwame kwasi lamine lazaro lazarous leopoldo lisandro lubos macario mahesh mamadou
    mandla manoj marek mikel modou mohan moussa mulenga mwangi nadeem naeem nahum naveen nenad nicanor norberto
    nurlan obinna ochieng octavio oddvar olusegun otieno ousmane ovidio pawel petar porfirio pradeep prakash
    qasim rajesh ramiro rashid ravi remigio rigoberto rodolfo rolando rufino ruslan rustam sandeep satish
    saturnino segun severino seydou silas sipho sixto slamet stjepan suresh sutrisno sverre tapiwa taras temur
    tendekai thabo themba tiburcio tihomir timo tomasz torbjorn tunde ulises unai usman vasyl vikram vincenzo
    vuk wahyu waqar wilfredo wilmer yaw yerlan zacarias zeljko zubair""".split()
)

FEMALE = frozenset(
    """abigail ada adriana agnes aisha alana alessandra alexandra alexis alice alicia alina alison allison alma amal
    amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna annabel anne annette annie
    antonia aoife april arlene asma astrid audrey aurora ayesha aylin barbara beata beatrice beatriz becky
    belinda benazir bernadette beth betty beverly bianca birgit bonnie brenda bridget brigitte britta bronwen camila
    camilla candace carla carmen carol carole caroline carolyn carrie catherine cathy cecilia celia charlotte
    chelsea cheryl chiara chloe christiane christina christine cindy claire clara clare claudia colleen connie
    consuelo corazon cristina cynthia dalia daniela danielle daphne dawn debbie deborah debra delia denise diana
    diane dilma dina dolores dominique donna dora doris dorothy edith eileen elaine eleanor elena elif elisa
    elisabeth elise elizabeth ella ellen elsa emily emine emma erica erika erin esther eva evelyn faith fatima fatma
    fiona florence frances francesca frederica gabriela gail galina georgia geraldine gerda gertrude ghislaine gina
    ginny gisela giulia gladys gloria golda grace graciela greta gretchen hala hanan hanna hannah harriet hatice
    hazel heather heidi helen helena helene helga hilary hilda hillary huda ida ilona ilse indira ines inge ingrid
    irena irene irina iris irma isabel isabella isabelle ivana ivanka jacinda jackie jacqueline jane janet janice
    jasmine jeanette jeanne jelena jennifer jenny jessica jill jo joan joana joanna joanne jocelyn josephine joy
    joyce juanita judith judy julia juliana julie june justine kamala karen karin karla karolina kate katharina
    katherine kathleen kathryn kathy katie katrina katya kay kellyanne kerry kelly khadija kirsten krista kristen
    kristin kristina krystyna lara larissa laura lauren layla leila lena leonora leslie leyla liliana lillian lily
    linda lindsay lindsey lisa liz liza loretta lori lorraine louise lucia lucy ludmila luisa lydia lyudmila lynn
    mabel madeleine madeline maggie maha malala mandy margaret margarita margot maria mariam marianne marie marija
    marina marine marissa marta martha mary maryam maureen megan meghan melania melanie melinda melissa mercedes mia
    michaela michele michelle mila mildred mina miranda miriam molly mona monica monika muriel myriam nadia nadine
    najat nancy naomi natalia natalie natasha nawal nellie nicola nicole nicoleta nikki nina nora norma nour olena
    olga olivia oksana paige pamela patricia patty paula pauline penelope peggy penny petra phoebe phyllis pilar
    priti priya rachel rania raquel rebecca regina rekha renata renee rhonda rita roberta rosa rosalind rose
    rosemary roxana ruth sabina sabine sabrina sally samantha samira sana sandra sandy sara sarah serena sharon
    sheila shirin shirley silvia simone sinead siobhan sofia sonia sonya sophia sophie stacey stella stephanie sue
    suha sunita susan susana susanna susanne suzanne svetlana sylvia sylvie tamar tamara tania tanya tatiana tatyana
    teresa tess theresa tina tracey tracy tulsi ulrike ursula valentina valerie vanessa vera veronica veronika vicky
    victoria viktoria viola virginia vivian wanda wendy whitney winnie yana yasmin yelena yolanda yulia yuliya
    yvette yvonne zahra zainab zara zeinab zoe
    abena adjoa afua aigul ainhoa aino aitana aizhan akinyi akua alena aminata amparo amra anja anjali anneke
    anneli antonella atieno begona berta biljana catalina chioma chipo concetta daria deepa dewi dilcia dilnoza
    dinara dragana dunia dunja eeva efua emina esi esmeralda esperanza eunice farzana fatou federica femke
    fernanda feruza griselda guadalupe gudrun gulnara halyna hana heike hoa huong inez iryna itzel jana jasmina
    jimena kadiatou katerina katja kavita lakshmi larysa leire lejla lenka leticia lidia liesbeth lindiwe linh
    liv luciana madina marcela mariama marijke marisol marit maritza meena meiling milica mirjana mirna
    montserrat nadiia nargiza nasreen ngozi nguyet nidia nirmala njeri noemi nomvula noor nuria nyambura ofelia
    oumou paivi paola ratna rebeca rocio rosaria rosario rubina rudo rukhsana rutendo saima salma sarai saskia
    saule shabana shanti sigrid siti snezana soledad solveig sushma tahmina thandi thandiwe thuy usha ute
    valeria vesna wambui wanjiru xiaoling ximena xiomara yaa zarina zulema zuzana
    adela amalia berenice bernarda carmela eloisa elvira emilia estela eugenia evangelina fabiola felicia flora
    isidora josefina julieta leonor lorena lourdes manuela matilde mireya nelida paloma paulina ramona rosalia
    yesenia yessenia""".split()
)

SURNAMES = frozenset(
    """abbas abdullah adam ahmed alexander ali allan allen anthony antony arnold arthur austin aziz barry benedict
    benjamin bernard bradley brandon bruce bryan cameron charles christian clifford clinton conrad craig curtis dale
    david dean douglas duncan edgar edmund elliot eric evan francis frank franz frederick george gerard gilbert glen
    gordon graham grant gregory hamid hamza harold harvey hashim hassan hector henry herbert herman howard hugh hugo
    hussain hussein ibrahim isaac ismail jack jackson jacob jamal james jay jerome joel jordan joseph karim kent
    khalid kyle lance lawrence leo leonard lewis lloyd louis mahmoud malik marcus mark marshall martin mason max
    maxwell miles mitchell mohamed mohammed morgan morris murray mustafa nasser neil nelson nicholas noel norman
    oliver omar oscar owen parker patrick paul perry philip phillip rahman ralph rashid ray raymond reed riley
    robert robin rodney roger roland ross roy russell ryan saleh salim samuel scott shane sharif simon spencer
    stanley stephen stewart stuart taylor terry thomas todd troy turner tyler vance vernon victor vincent wade
    wallace walter warren wayne wesley william wilson yusuf""".split()
)
"""Men's given names that are surnames too: alone they tell no gender."""

SHORT_FORMS = frozenset(
    frozenset(pair.split("/"))
    for pair in """jim/james bill/william bob/robert dick/richard joe/joseph mike/michael tom/thomas dan/daniel
    dave/david steve/steven steve/stephen jeff/jeffrey greg/gregory chuck/charles charlie/charles ted/edward ed/edward
    ben/benjamin sam/samuel tony/anthony nick/nicholas chris/christopher matt/matthew pat/patrick ron/ronald
    don/donald ken/kenneth rick/richard rob/robert will/william jack/john larry/lawrence jerry/gerald andy/andrew
    alex/alexander kate/katherine liz/elizabeth beth/elizabeth sue/susan meg/margaret peggy/margaret jen/jennifer
    becky/rebecca vicky/victoria pam/pamela deb/deborah debbie/deborah cindy/cynthia barb/barbara tim/timothy
    fred/frederick phil/philip phil/phillip ray/raymond josh/joshua jon/jonathan zach/zachary bernie/bernard
    mohammed/mohamed mohammad/mohammed muhammad/mohammed ahmad/ahmed hussein/hussain yousef/youssef
    sergei/sergey mohamed/mohammad muhammad/mohamed muhammad/mohammad hasan/hassan yasser/yasir yousef/yusuf
    youssef/yusuf dmitri/dmitry andrei/andrey alexei/aleksei aleksandr/alexander oleksandr/aleksandr
    catherine/katherine steven/stephen fatima/fatma elizabeth/elisabeth ann/anne ann/anna sara/sarah erik/eric
    mohammed/muhammadu nikolai/nikolay katharina/katarina yevgeny/evgeny sofia/sophia isabel/isabelle""".split()
)
"""Pairs of given names that one person goes by: a usual short form, or two spellings."""
