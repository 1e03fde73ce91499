"""First names that are nearly always a woman's, or a man's, in the languages that are spoken here.

A name that is both somewhere (Andrea, Jean, Kelsey, Robin, Sasha, Kim, Nikola, Simone, Gabriele, Joan, Carol) is
not here: a wrong voice is worse than any voice.
"""

from __future__ import annotations

WOMEN = frozenset(
    """abigail ada adele agata agathe agnes agnieszka aisha alejandra alessandra alice alicia alina alison amanda
    amelia amelie amy ana anastasia angela angelica anita anja anna anne annette annie antonia astrid audrey
    barbara beatrice beatriz benedetta bianca birgit bridget brigitte camila carla carlotta carmen carolina
    caroline catalina catarina catherine cecilia charlotte chiara chloe christina christine claire clara
    claudia colette concetta constance cordelia cynthia daniela danielle deborah debra denise diana dolores
    dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise elizabeth ella ellen elsa
    emilia emily emma erica erika erin esther eva eve fatima fiona florence frances francesca franziska
    frederique gabriella gabrielle genevieve georgia gertrude gina ginevra gisela giulia grace greta hannah
    hannelore heather heidi heike helen helena helene henrietta hilda ida ingeborg ingrid irene iris isabel
    isabella isabelle jacqueline jane janet janine jennifer jenny jessica joanna josefina josephine judith
    julia juliana julie juliette karen karin karina katarzyna kate katharina katherine kathleen kathryn katja
    katrin kristina kristine laura lauren leila lena lidia linda lisa liv lotte louise lucia lucy luisa
    madeleine magdalena malgorzata manuela margaret margarita margot maria mariana marianne marie marta martha
    martina mary mathilde matilda megan melanie melissa mercedes mia michelle miriam molly monica monika
    monique nadia nadine nancy natalia natalie natasha nicole nina nora olga olivia pamela patricia paula
    pauline petra pilar priya rachel rebecca renata rita rosa rosalind rose rosemary ruth sabine sabrina
    samantha sandra sara sarah silvia sofia sofie sonia sophia sophie stella stephanie susan susana susanne
    suzanne sylvia sylvie tamara tanja tatiana teresa theresa tiffany ursula valentina valeria vanessa vera
    veronica veronika victoria viola violet virginia vivienne wendy wiebke xenia yolanda yvonne zoe zofia""".split()
)
MEN = frozenset(
    """aaron abdul abraham adam adrian ahmed alan albert alberto alejandro alessandro alexandre alfred alfredo
    alvaro andreas andrew andrzej angus anthony antoine anton antonio arnaud arthur arturo axel barry bartosz
    ben benedikt benjamin bernard bernd bernhard björn bob boris brandon brian bruce bruno carlo carlos cedric
    cesar charles christoph christopher clemens colin conrad craig cristian damien daniel david dennis diego
    dieter dietrich dimitri dirk dmitri dominik donald douglas duncan edgar eduardo edward edwin emanuele emil
    emilio emmanuel enrico enrique eric erik ernest ernesto esteban eugene fabian fabio felipe felix ferdinand
    fernando filippo florian francesco francisco frank franz fred frederick friedrich fritz gareth gary
    geoffrey georg george gerald gerard gerhard giacomo gianluca giorgio giovanni giuseppe gonzalo gordon
    graham greg gregory grzegorz guido guillaume gustav hans harald harold harry hassan heinrich heinz helmut
    henri henrik henry herbert herman hermann hiroshi hugo ian ignacio igor isaac ivan jacek jack jacob
    jacques jakob jakub james jason javier jeffrey jens jeremy jerome jerry joachim joao joel johann johannes
    john jonas jonathan jorge jose josef joseph joshua juan julien justin jürgen karl keith kenneth kevin
    klaus konrad konstantin kurt lars lawrence leonard leonardo leopold lorenzo louis luca lucas ludwig luigi
    luis lukas maciej malcolm manuel marc marcel marcin marco marcos marcus marek mario mark markus martin
    massimo matteo matthew matthias matthieu maurice mauricio michael miguel mikhail mohamed mohammed muhammad
    nathan nathaniel neil nicholas nicolas nigel nils norbert olaf oliver olivier omar oscar oskar otto pablo
    paolo pascal patrick paul paulo pawel pedro peter philip philipp philippe pierre pietro piotr rafael
    rainer ralf ralph ramon raul raymond reinhard ricardo riccardo richard robert roberto rodrigo roger roland
    roman ronald rudolf rupert russell rüdiger salvatore samuel santiago scott sebastian serge sergei sergio
    simon stefano stephen steven stuart sven tadeusz theodor theodore thomas thorsten tim timothy tobias tom
    tomas tomasz tony uwe victor viktor vincent vincenzo vladimir walter werner wilhelm william wolfgang
    xavier yannick yusuf""".split()
)
