"""Words that are words in capitals, too: what people shout, and the commonest short words of talk.

The short ones are those that stood far more often in small letters than in capitals in transcripts of many fields.
"""

from __future__ import annotations

COMMON = frozenset(
    """
    a able about above acks act actor adapt add added adds admin admit adopt adult after again age agent
    agile ago agree ahead aid ain't air album alert align alive all allow almost alone along alpha also
    always am among an and angle angry another any anyone anything apart app apple apply apps are area areas
    aren't argue arms army around array art as aside ask asked asks asset async at ate audio audit auth auto
    avoid award aware away awful baby back bad bag baked ball band bank banks bar bare base based basis
    batch bath be bear beat beautiful became because bed been before began begin behind being believe below
    best bet beta bets better between bias big bill bills bird birth bit bite bits black blah blame blank
    blast blind block blog blogs blood blow blown blue board boat body bold bolt bonus book books boom boot
    bored born boss bot both bots bound box boxes boy brain brand bread break brick brief bring broad broke
    broken bucks buddy bug bugs build built bump bunch burn bus business bust busy but butt buy by byte
    bytes cable cache call calls calm came camp can can't cannot car card cards care cared cares carry cars
    cart case cases cash cast cat catch cats cause cell cells chain chair change chaos chart chat chats
    cheap cheat check chief child chip chips chose chunk city claim class clean clear click clip clips clock
    clone close cloud club clue coach code codes coin coins cold color come comes cool copy core cores cost
    costs could count court cover craft crap crash crazy cream cross crowd cry curl curve cut cute cycle dad
    daily damn dance dare dark data date dates day days dead deal deals dealt dear death debt debug deck
    deep delay demo demos depth desk dev devs did didn't die died different dig dirty disk dive do doc docs
    does doesn't dog dogs doing don don't done door doors doubt down dozen draft drag drama draw dream drink
    drive drone drop drove drug drugs dry dude due dumb dump dying each ear early earn ears ease easy eat
    edge edges edit egg eight else email emoji empty end ended ends enjoy enough enter entry equal error etc
    even event ever every everyone everything evil exact exactly exist exit extra eye eyes face faces fact
    facts fail fails fake fall falls false family fan fancy fans far fast fat father fault favor fear fee
    feed feeds feel feels fees feet fell felt fetch few fewer fiat field fifth fight file files fill film
    final find finds fine finger fire fired firm first fish fit fits five fix fixed fixes flag flags flash
    flat flip floor flow fly focus folks font food foot for force forget fork forks form forms forth forum
    found four fox frame fraud free fresh friend from front fuck full fully fun fund funds funny gain game
    games gap gaps gas gave gear get gets giant gift gig girl git give given gives glad glass go goal goals
    god goes going gold gone gonna good gosh got gotta grab grad grade grand grant graph great green grep
    grew grid gross ground group grow grown grows guard guess guest guide gun guy guys gym habit hack had
    hair half hand hands hang happen happy hard harm has hash hat hate have he head heads hear heard heart
    heat heavy heck held hell hello help helps her here hey hi hide high him hire hired his hit hits hobby
    hold holds hole holes home homes hood hook hooks hop hope host hosts hot hotel hour hours house how hub
    huge human hurt hype i i'll i'm ice icon idea ideal ideas if image important in index indie info inner
    input inside into intro is isn isn't issue it it's item items its jam job jobs join joint joke jokes joy
    judge jump junk just keep keeps kept key keys kick kid kids kill kind kinda kinds king kit knew know
    known knows lab label labor labs lack laid land large last late later laugh law laws lay layer lazy lead
    leads leak lean leap learn least leave left leg legal lens less let lets letter level lie life lift
    light like liked likes limit line lines link links list listen lists little live lived lives load loads
    local lock log logic logo logs long look looks loop loops lose loss lost lot lots loud love loved loves
    low lower luck lucky lunch lying mad made magic mail main major make makes man many map maps mark mask
    mass math max may maybe me mean means meant meat media meet meme men menu merch merge mess messy met
    meta metal micro might miles min mind minds mine miner mini minor miss mix mixed mock mode model modes
    mom money month mood moon more moss most mother mouse mouth move moved moves movie much music must my
    myself name named names near neat need needs nerd nerds net never new newer news next nice nicer niche
    night nine no nobody node nodes noise nonce none nope nor nose not note noted notes nothing novel now
    number nuts occur odd of off offer often oh oil okay old older on once one ones only onto open opens ops
    opt or order org other our ours out outs outside over own owned owner owns oxide pace pack page pages
    paid pain paint pair panda panel panic paper park parse part parts party pass past paste patch path
    paths pause pay pays peace peak peer peers pen people per perfect person phase phone photo pick picks
    piece pile pilot ping pipe pitch place plain plan plane plans plant plate play plays please plot plug
    plus pod point poll pool pools poor port post posts power prep press pretty price print prior pro probe
    proof pros proud prove proxy pull pulls pure push put puts query question queue quick quiet quit quite
    quote race rack radio rails raise ran range rare rate rates ratio raw reach react read reads ready real
    really realm red refer relax relay rely remember rent reply repo repos reset rest reuse rich rid ride
    right ring rip rise risk risks risky road robot rock role roles roll room root rough round route row
    rule rules run runs sad safe said sake sale sales same sat sats sauce save saved saw say says scale scan
    scary scene school scope score screw sea seal seat second see seed seem seems seen sees segue self sell
    send sends sense sent serve set sets setup seven shall shame shape share shark sharp she sheet shelf
    shell shift shiny ship ships shirt shit shoes shoot shop short shot should shout show shown shows shut
    sick side sides sign signs silly simple since sing sir sister sit site sites sits six size sizes skill
    skin skip sky slash sleep slice slide slip slot slow small smart smile so soft sold solo solve some
    someone something son song soon sorry sort sorts sound soup space span spare spark speak spec specs
    speed spend spent spike spin split spoke spot stack staff stage stake stand star stars start state stay
    stays steal step steps stick still stock stone stood stop stops store story street strong stuck study
    stuff style such suck sucks sudo suite sum sun super sure swap swarm swear sweet swing sync tab table
    tabs tag tags tail take taken takes talk talks tall tap tape task tasks taste tax taxes teach team teams
    tech tell tells ten tend tends tens term terms terrible test tests text than thank thanks that that's
    the their them theme then there these they thing things think third this those three threw through throw
    thumb thus tie tied tier ties tight till time timer times tiny tip tips tire tired tires title to today
    together token told ton tone tons too took tool tools top topic total touch tough town toy trace track
    trade train trash treat tree trees trend trial trick tried tries trill trip trips true truly trust truth
    try tune tuned turn turns tweak tweet twice twin two type typed types una under unit units until up upon
    upset us usage use used user users uses using usual valid value vast vault very via vibe vibes video
    view views viral visit voice vote wait wake walk walks wall wanna want wants war warm warning was wash
    wasn't waste watch water wave waves way ways we wear web weeds week weeks weird well went were wet what
    wheel when where which while white who whole whom whose why wide wider wife wild will win wind window
    wine wins wire wise wish with without woke woman women won won't word words work works world worry worse
    worst worth would wow wrap write wrong wrote yeah year years yell yellow yep yes yet yield you young
    your yours zap zero zone zoom
    """.split()
)
