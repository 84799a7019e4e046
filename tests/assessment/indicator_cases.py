"""Sentences about invented states that show a kind of fact, and others that nearly do.

A line: indicator | + shows it, - does not | TYPE of an event or kind of a position, BY>TO, status if not happened,
"# low high what" for a number in the sentence | sentence. TRK is the suspected attacker, VLD the target, ORL somebody else.
"""

from typing import NamedTuple

LINES = """
forces-massed | + MOBILIZE TRK ongoing | A military build-up of Tarsk goes on.
forces-massed | + MOBILIZE TRK ongoing | Its buildup near the strait goes on.
separatists-recognised | - SUPPORT TRK | Tarsk welcomed the separatist leader's widow.
ultimatum | - REQUEST TRK | Tarsk told the ambassador to leave within 48 hours.
reserve-call-up | + COERCE TRK | All leave was stopped on Friday.
alert-raised | + COERCE TRK | The state of readiness was stepped up.
explicit-threat | + THREATEN TRK>VLD | Velden will be wiped out, the marshal said.
actor-denies | + refusal TRK | Tarsk has no intention of attacking anybody.
target-answers-in-words | + REJECT VLD>TRK | Velden rejected the charge.
supplies-cut | + SANCTION TRK | The gas was shut off at midnight.
forces-stand-down | + RETREAT TRK | Tarsk discharged its reservists.
reserve-call-up | + REQUEST TRK | The class of 1901 was told to report for duty.
reserve-call-up | + MOBILIZE TRK | Three more year groups went to the colours.
reserve-call-up | + MOBILIZE TRK | Officers of Tarsk were recalled from leave.
general-mobilisation | + MOBILIZE TRK | Tarsk called up all men under fifty.
general-mobilisation | + REQUEST TRK | Every able-bodied man was called to report on Monday.
forward-depots | + MOBILIZE TRK | Crates of ammunition lie beside the road.
forward-depots | + MOBILIZE TRK | Ammunition trains of Tarsk went west.
field-hospitals | + MOBILIZE TRK | Dressing stations were opened behind the lines.
field-hospitals | + REQUEST TRK | Tarsk asked blood donors to give for the troops.
field-hospitals | - REQUEST TRK | Tarsk asked for blood donors after the fire.
fuel-forward | + MOBILIZE TRK | Drums of petrol stood in rows.
mine-clearing | + COERCE TRK | Mines were taken up at the bridge.
rail-movements | + MOBILIZE TRK | Troop trains ran all night.
attack-positions | + MOBILIZE TRK | The guns of Tarsk are dug in above the river.
attack-positions | + MOBILIZE TRK ongoing | The tanks wait with engines running.
field-headquarters | + MOBILIZE TRK | The headquarters of the third army was moved to Orrin.
naval-movement | + RETREAT TRK | A flotilla of Tarsk sailed on Sunday.
combat-aircraft-forward | + MOBILIZE TRK | The air force moved forward.
alert-raised | + COERCE TRK | All soldiers of Tarsk are confined to barracks.
nuclear-signal | + CONSULT TRK | The president watched nuclear drills.
actor-brings-own-people-out | + demand TRK | Tarsk wants its nationals to leave Velden.
airspace-or-sea-closed | + COERCE TRK | A notice to mariners closed the bay.
relations-broken | + SANCTION TRK>VLD | Relations with Velden were broken on Monday.
relations-broken | + SANCTION VLD>TRK | Ties with Tarsk are at an end.
mediator-received | + CONSULT ORL | The foreign minister of Orlen went between the two capitals with new proposals.
explicit-threat | + THREATEN TRK>VLD | Tarsk would annihilate its neighbour, the marshal said.
explicit-threat | + THREATEN TRK>VLD | Velden would pay dearly, the marshal said.
explicit-threat | + THREATEN TRK>VLD | The army will march in, the marshal said.
explicit-threat | + THREATEN TRK>VLD | Tarsk will take what is ours, he said.
explicit-threat | + ASSAULT TRK>VLD threatened | Tarsk will strike Velden, the marshal said.
patience-ended | + THREATEN TRK | Tarsk had waited long enough, the marshal said.
patience-ended | + THREATEN TRK | The talking is over, the marshal said.
patience-ended | + REJECT TRK | There is nothing left to discuss, he said.
demands-softened | - CONCEDE TRK>VLD | Tarsk gave Velden until noon to yield.
thirds-stay-out | + REJECT ORL | Orlen declared its neutrality.
sanctions-imposed | + SANCTION ORL>TRK | The accounts of ministers were frozen.
reserves-moved | + MOBILIZE TRK | Factories of Tarsk went over to war production.
blockade | + COERCE TRK | No ship may pass the strait.
blockade | + COERCE TRK | Tarsk sealed off the harbour.
censorship | + COERCE TRK | Papers came out with blank columns.
mobilising-speech | + MOBILIZE TRK | Tarsk rallied its people in the square.
cyber-attack | + COERCE VLD | Computers of the ministry were knocked out.
border-clash | - ASSAULT VLD>TRK | Tarsk accused Velden of shelling a post.
guarantee-to-target | + AID ORL planned | Orlen is bound to the defence of Velden.
forces-massed | + MOBILIZE TRK | Tarsk massed three divisions of troops in the east.
forces-massed | + MOBILIZE TRK ongoing | More armour is being moved up, officials said.
forces-massed | + MOBILIZE TRK | Its tanks stood along the frontier with Velden.
forces-massed | - MOBILIZE VLD | Velden massed three divisions of troops in the east.
forces-massed | - MOBILIZE TRK planned | Tarsk means to mass troops in the east.
forces-massed-very-large | + MOBILIZE TRK # 120000 120000 troops | Tarsk has brought up 120,000 troops.
forces-massed-very-large | - MOBILIZE TRK # 12000 12000 troops | Tarsk has brought up 12,000 troops.
reserve-call-up | + MOBILIZE TRK | Tarsk called up two classes of reservists.
reserve-call-up | + MOBILIZE TRK | In Tarsk reservists were mobilised overnight.
reserve-call-up | + MOBILIZE TRK | Tarsk cancelled all leave for its soldiers.
reserve-call-up | - MOBILIZE TRK | Tarsk sent its gold reserves to the capital.
general-mobilisation | + MOBILIZE TRK | The king signed the general mobilisation.
general-mobilisation | + MOBILIZE TRK | The council ordered the army to mobilise.
general-mobilisation | + MOBILIZE TRK | Posters with the mobilisation order went up.
general-mobilisation | + COERCE TRK | Martial law was declared in the border provinces.
general-mobilisation | + COERCE TRK | The president declared a state of war.
general-mobilisation | - MOBILIZE TRK denied | Tarsk denied that it had ordered general mobilisation.
forward-depots | + MOBILIZE TRK | Ammunition was brought to the front.
forward-depots | + MOBILIZE TRK | Tarsk is unloading shells beside its guns.
forward-depots | - MOBILIZE TRK | Tarsk paraded its guns.
field-hospitals | + MOBILIZE TRK | Field hospitals stand behind the third army.
field-hospitals | + MOBILIZE TRK | Tarsk sent a mobile hospital east.
field-hospitals | + MOBILIZE TRK | A hospital ship left the port.
field-hospitals | + MOBILIZE TRK | Medical units joined the troops.
field-hospitals | + AID TRK | Blood supplies were flown in.
field-hospitals | + COOPERATE TRK | Doctors were told to clear hospital wards.
field-hospitals | - AID TRK | Tarsk opened a hospital in its capital.
fuel-forward | + MOBILIZE TRK | Columns of fuel trucks drove west.
fuel-forward | + MOBILIZE TRK | Rail cars carrying fuel reached the garrison.
fuel-forward | + MOBILIZE TRK | Engineers laid field pipelines.
fuel-forward | - MOBILIZE TRK | Tarsk's tanks ran out of fuel.
bridging-equipment | + MOBILIZE TRK | Pontoons lie ready at the river.
bridging-equipment | - MOBILIZE TRK | Tanks crossed the old bridge.
mine-clearing | + MOBILIZE TRK | Sappers cleared minefields at night.
mine-clearing | + MOBILIZE TRK | Mine-clearing went on for three days.
mine-clearing | + COERCE TRK | Soldiers cut lanes through the wire.
mine-clearing | - COERCE TRK | Tarsk mined the road.
rail-movements | + MOBILIZE TRK | Trains with tanks passed Orrin.
rail-movements | + MOBILIZE TRK | Howitzers came by rail.
rail-movements | - MOBILIZE TRK | Tarsk's ministers went home by train.
attack-positions | + MOBILIZE TRK ongoing | Batteries moved into firing positions.
attack-positions | + MOBILIZE TRK | The brigade left its camp, and others left their camps.
attack-positions | + MOBILIZE TRK | Tanks stood within 20 kilometres of the border.
attack-positions | - MOBILIZE TRK | The brigade stayed where it was.
field-headquarters | + MOBILIZE TRK | Tarsk set up command posts in the hills.
field-headquarters | - MOBILIZE TRK | The staff took command of the exercise.
exercise-near-target | + MOBILIZE TRK planned | Tarsk will hold manoeuvres next week.
exercise-near-target | - MOBILIZE VLD | Velden held manoeuvres.
exercise-does-not-end | + MOBILIZE TRK | The exercises will continue for another week.
exercise-does-not-end | + MOBILIZE TRK | Tarsk extended its drills.
exercise-does-not-end | + MOBILIZE TRK ongoing | Two armies remained after the manoeuvres.
exercise-does-not-end | - MOBILIZE TRK | The exercises began on Monday.
naval-movement | + MOBILIZE TRK | A flotilla with two destroyers left Port Sark.
naval-movement | - MOBILIZE ORL | Orland's warships left Port Sark.
landing-and-airborne-forces | + MOBILIZE TRK | Six landing ships entered the gulf.
landing-and-airborne-forces | - MOBILIZE TRK | The ships made their landing at noon.
air-defence-moved | + MOBILIZE TRK | Air defence batteries were set up.
air-defence-moved | - MOBILIZE TRK | The minister of defence visited the air base.
combat-aircraft-forward | + MOBILIZE TRK | Bombers were sent south.
combat-aircraft-forward | + MOBILIZE TRK | Tarsk moved forty attack helicopters.
combat-aircraft-forward | - MOBILIZE TRK | Tarsk bought bombers.
alert-raised | + MOBILIZE TRK | The army was put on alert.
alert-raised | - MOBILIZE TRK | The mayor was alert to the danger.
missile-test | + MOBILIZE TRK | Tarsk test-fired a new missile.
missile-test | + MOBILIZE TRK | Its missiles were tested again.
missile-test | - MOBILIZE TRK | Missiles were paraded.
nuclear-signal | + MOBILIZE TRK | Nuclear forces took part.
nuclear-signal | - MOBILIZE VLD | Velden's nuclear workers took part.
actor-brings-own-people-out | + RETREAT TRK | Tarsk withdrew half of its diplomats from Velden.
actor-brings-own-people-out | + REQUEST TRK | Its citizens were told to leave Velden.
actor-brings-own-people-out | - REQUEST ORL | Orland told its citizens to leave Velden.
thirds-leave-target | + REQUEST ORL | Orland urged families to leave and flew out most diplomats; it evacuated its embassy.
thirds-leave-target | + RETREAT ORL | Orland's embassy staff left Velden.
thirds-leave-target | - RETREAT TRK | Tarsk's embassy staff left Velden.
airspace-or-sea-closed | + COERCE TRK | Tarsk closed the airspace over the gulf.
airspace-or-sea-closed | + SANCTION ORL | Flights to Velden were suspended by Orland.
airspace-or-sea-closed | - SANCTION ORL | Orland's airline added flights.
shelters-and-drills | + COOPERATE VLD | Velden opened its bomb shelters.
shelters-and-drills | - COOPERATE VLD | Velden opened its museums.
border-people-moved | + MOBILIZE TRK | Tarsk evacuated forty villages at the frontier.
border-people-moved | + COERCE TRK | Residents were ordered out.
border-people-moved | - COERCE VLD | Velden evacuated forty villages.
talks-going-on | + CONSULT TRK>VLD | The two foreign ministers met in Sund.
talks-going-on | - CONSULT VLD>ORL | Velden's foreign minister met Orland's.
talks-broken-off | + SANCTION TRK>VLD | Tarsk walked out of the talks.
talks-broken-off | + CONSULT TRK>VLD | The talks collapsed.
talks-broken-off | + REJECT VLD>TRK | Velden called off the summit.
talks-broken-off | - CONSULT ORL>ORL | The talks of Orland and its unions collapsed.
talks-broken-off | - CONSULT TRK>VLD | The talks went on into the night.
ambassador-recalled | + SANCTION TRK>VLD | Tarsk recalled its ambassador.
ambassador-recalled | + COERCE TRK>VLD | Two envoys were expelled.
ambassador-recalled | + SANCTION VLD>TRK | Velden recalled its ambassador.
ambassador-recalled | - CONSULT TRK>VLD | Tarsk's ambassador called on the premier.
relations-broken | + SANCTION TRK>VLD | Tarsk severed diplomatic ties.
relations-broken | + SANCTION VLD>TRK | Velden broke off relations.
relations-broken | - SANCTION ORL>USA | Orland broke off relations with Iberin.
relations-broken | - SANCTION TRK>VLD threatened | Tarsk threatened to sever diplomatic ties.
summit-agreed | + AGREE TRK>VLD | Both sides agreed to meet.
summit-agreed | + CONSULT TRK>ORL planned | A summit is set for 4 June.
summit-agreed | + CONSULT TRK>VLD planned | The ministers are to meet in Sund.
summit-agreed | - CONSULT VLD>ORL planned | Velden's premier is to meet Orland's.
mediator-received | + CONSULT ORL>TRK | A special envoy of Orland flew to Tarsk.
mediator-received | + CONSULT TRK>ORL | Tarsk received the mediator.
mediator-received | + CONSULT ORL>VLD | Orland's mediator flew to Velden.
mediator-received | - CONSULT ORL>TRK | Orland's footballers flew to Tarsk.
back-channel | + CONSULT TRK>VLD | Brothers of the two leaders held secret talks.
back-channel | - CONSULT TRK>VLD | The two leaders held talks.
proposal-rejected | + REJECT TRK>ORL | Tarsk turned down the mediation.
proposal-rejected | + refusal TRK | Tarsk would have none of the compromise.
proposal-rejected | - REJECT VLD>TRK | Velden turned down the mediation.
target-goes-to-united-nations | + REQUEST VLD | Velden asked the Security Council to meet.
target-goes-to-united-nations | - REQUEST TRK | Tarsk asked the Security Council to meet.
ultimatum | + THREATEN TRK>VLD | The note was an ultimatum.
ultimatum | + REQUEST TRK>VLD | Tarsk set a deadline for the handover.
ultimatum | + demand TRK>VLD | Tarsk wants an answer within 48 hours.
ultimatum | + REQUEST TRK>VLD | The pass must be empty by 15 June, the note said.
ultimatum | - demand TRK>VLD | Tarsk wants an answer.
maximal-demands | + REQUEST TRK>VLD | Tarsk told Velden to hand over the two provinces.
maximal-demands | - REQUEST TRK>VLD | Tarsk told Velden to repair the bridge.
explicit-threat | + THREATEN TRK>VLD | Tarsk threatened to invade.
explicit-threat | + THREATEN TRK>VLD | Tarsk spoke of military-technical measures.
explicit-threat | + threat TRK>VLD | Force would be used, the general said.
explicit-threat | + threat TRK | "We will crush them," he said.
explicit-threat | + threat TRK | Tarsk would destroy the dam.
explicit-threat | + THREATEN TRK>VLD | Tarsk would retaliate, the ministry said.
explicit-threat | + THREATEN TRK | Tarsk threatened to attack.
explicit-threat | - THREATEN TRK>ORL | Tarsk threatened Orland with war.
explicit-threat | - THREATEN VLD>TRK | Velden threatened to attack.
patience-ended | + THREATEN TRK>VLD | Its patience was at an end.
patience-ended | + threat TRK | It was their last chance.
patience-ended | + threat TRK | The note was a final warning.
patience-ended | + demand TRK | Time is running out, he said.
patience-ended | + refusal TRK | There was no other choice, the general said.
patience-ended | + red_line TRK | We have nowhere left to retreat, he said.
patience-ended | + accusation TRK | The point of no return was near.
patience-ended | - accusation VLD | Velden said that its patience was at an end.
red-line | + red_line TRK | Missiles in Velden would be answered.
red-line | + THREATEN TRK>ORL | That would cross a red line, Tarsk said.
red-line | - red_line VLD | Troops in Velden would be answered.
force-authorised | + AGREE TRK | Parliament authorised the use of force.
force-authorised | - AGREE TRK | Parliament authorised the budget.
demands-softened | + CONCEDE TRK>VLD | Tarsk let Velden's fishermen through.
demands-softened | + CONCEDE TRK | Tarsk gave up its claim to the pass.
demands-softened | - CONCEDE TRK | Tarsk gave its miners more pay.
demands-softened | + AGREE TRK>VLD | Tarsk said that it was ready to halve its garrison.
demands-softened | + offer TRK | Tarsk would halve its garrison.
demands-softened | - offer TRK>ORL | Tarsk would sell Orland its fish.
demands-softened | - CONCEDE VLD | Velden gave up its claim to the pass.
target-yields | + CONCEDE VLD>TRK | Velden gave up its claim to the pass.
target-yields | + AGREE VLD>TRK | Velden accepted most of the terms.
target-yields | + CONCEDE VLD | Velden bowed to the ultimatum.
target-yields | - CONCEDE VLD | Velden gave its miners more pay.
target-yields | - AGREE VLD>ORL | Velden accepted most of the terms of Orland's loan.
actor-denies | + denial TRK | Tarsk was not going to invade anybody, its premier said.
actor-denies | + denial TRK | Those soldiers were at home, he said.
actor-denies | + denial TRK | Tarsk threatened nobody.
actor-denies | + denial TRK | There was no build-up.
actor-denies | + denial TRK | Tarsk had no such plans.
actor-denies | + denial TRK | Tarsk had no such intention.
actor-denies | + denial TRK | Tarsk intends nothing of the kind.
actor-denies | + denial TRK | It was hysteria, he said.
actor-denies | + denial TRK | The report was a provocation.
actor-denies | + MOBILIZE TRK denied | Tarsk denied that it had moved troops.
actor-denies | - denial VLD | Velden was not going to invade anybody, its premier said.
arms-to-target | + AID ORL>VLD | Orland delivered forty howitzers.
arms-to-target | + AID ORL>VLD | The weapons for Velden came by ship.
arms-to-target | - AID ORL>VLD | Orland delivered blankets.
guarantee-to-target | + promise ORL | Orland would defend Velden.
guarantee-to-target | + SUPPORT ORL>VLD | Orland pledged itself to the independence of Velden.
guarantee-to-target | - promise TRK | Tarsk would defend Velden's farmers.
thirds-stay-out | + refusal ORL | Orland will not send troops.
thirds-stay-out | + REJECT ORL | Orland ruled out sending troops.
thirds-stay-out | - refusal TRK | Tarsk will not send troops.
intelligence-warning | + ASSAULT TRK>VLD predicted | Orland's intelligence believed that an attack was imminent.
intelligence-warning | + ASSAULT TRK>VLD predicted | The order could come at any moment; it was within hours, officials said.
intelligence-warning | - ASSAULT TRK>VLD predicted | An attack would be a mistake, officials said.
allies-reinforce | + MOBILIZE ORL | Orland flew two battalions to Sund.
allies-reinforce | + MOBILIZE ORL | Orland sent frigates to the gulf.
allies-reinforce | - MOBILIZE TRK | Tarsk sent frigates to the gulf.
third-deterrent-threat | + THREATEN ORL>TRK | Tarsk would pay a high price, Orland warned.
third-deterrent-threat | - THREATEN ORL>VLD | Velden would pay a high price, Orland warned.
ally-backs-actor | + SUPPORT ORL>TRK | Orland backed Tarsk's claim.
ally-backs-actor | - SUPPORT ORL>VLD | Orland backed Velden's claim.
ally-backs-actor | - SUPPORT ORL | Orland backed the claim.
ally-backs-actor | - SUPPORT Bram>TRK | Bram backed the claim.
target-mobilises | + MOBILIZE VLD | Velden sent its guard to the pass.
target-mobilises | + MOBILIZE VLD | Velden's infantry marched through the capital.
target-mobilises | + MOBILIZE VLD | Velden doubled its patrols.
target-mobilises | - MOBILIZE VLD | Velden tried out a rocket.
target-mobilises | - MOBILIZE TRK | Tarsk sent its guard to the pass.
target-answers-politically | + REQUEST VLD>ORL | Velden asked Orland for help.
target-answers-politically | - REQUEST VLD>TRK | Velden asked Tarsk for an answer.
target-answers-in-words | + PROTEST VLD>TRK | Velden protested.
target-answers-in-words | + ACCUSE VLD | Velden spoke of a crime.
target-answers-in-words | - REJECT VLD | Velden refused its miners more pay.
target-answers-in-words | - PROTEST ORL>TRK | Orland protested.
sanctions-threatened | + SANCTION ORL>TRK threatened | Orland warned of sanctions.
sanctions-threatened | + THREATEN ORL>TRK | Sanctions would follow if the tanks rolled.
sanctions-threatened | + SANCTION TRK>VLD threatened | Tarsk was ready to end sanctions or tighten them.
sanctions-threatened | - SANCTION ORL>VLD threatened | Orland warned Velden of sanctions.
sanctions-threatened | - REQUEST ORL>TRK | Orland asked for a debate on sanctions.
sanctions-imposed | + SANCTION ORL>TRK | Orland imposed an embargo.
sanctions-imposed | + SANCTION TRK>VLD | Tarsk froze all Velden assets; a boycott followed.
sanctions-imposed | - SANCTION ORL>USA | Orland imposed an embargo on Iberin.
sanctions-imposed | - SANCTION ORL>TRK denied | Orland denied that it had imposed an embargo.
reserves-moved | + MOBILIZE TRK | Tarsk flew its gold reserves home.
reserves-moved | + RETREAT TRK | Tarsk sold its treasuries.
reserves-moved | + MOBILIZE TRK | Decrees set up a war economy.
reserves-moved | + COERCE TRK | Bread was rationed.
reserves-moved | - SANCTION ORL>TRK | Orland froze foreign reserves.
supplies-cut | + COERCE TRK>VLD | Tarsk cut the supply of gas by half.
supplies-cut | + SANCTION TRK>VLD | The electricity cut-off lasted a day.
supplies-cut | - COERCE VLD>TRK | Velden cut the supply of gas by half.
blockade | + COERCE TRK>VLD | Tarsk blockaded Port Vell.
blockade | - COERCE TRK>VLD | Tarsk seized a trawler.
pretext-claims | + ACCUSE TRK>VLD | Tarsk accused Velden of planning an offensive.
pretext-claims | + accusation TRK>VLD | Velden had shelled a Tarsk village, the ministry said.
pretext-claims | - accusation VLD>TRK | Tarsk had shelled a village, Velden said.
accusation-of-genocide | + accusation TRK>VLD | It was genocide, the president said.
accusation-of-genocide | - accusation TRK>VLD | It was bad manners, the president said.
false-flag-warning | + accusation ORL>TRK | Tarsk would need a pretext, Orland said.
false-flag-warning | + ACCUSE VLD>TRK | Velden accused Tarsk of staging an incident.
false-flag-warning | + ASSAULT TRK>VLD planned | Tarsk plans a false-flag raid, the note said.
false-flag-warning | - ACCUSE TRK>VLD | Tarsk accused Velden of staging an incident.
statehood-denied | + accusation TRK>VLD | Velden was not a real country, he wrote.
statehood-denied | - accusation TRK>VLD | Velden was not a friend, he wrote.
separatists-recognised | + SUPPORT TRK | Tarsk recognised the independence of the Vell valley.
separatists-recognised | - SUPPORT ORL | Orland recognised the independence of the Vell valley.
censorship | + COERCE TRK | Tarsk expelled foreign correspondents.
censorship | - COERCE VLD | Velden expelled foreign correspondents.
mobilising-speech | + THREATEN TRK>VLD | The nation must be ready for sacrifice.
mobilising-speech | + promise TRK | To arms, he wrote.
mobilising-speech | - promise TRK | There would be bread for all, he said.
cyber-attack | + COERCE TRK>VLD | Hackers shut the websites of two ministries.
cyber-attack | - COERCE TRK | Tarsk blocked websites at home.
cyber-attack | - COERCE TRK>ORL | Hackers shut Orland's websites.
border-clash | + ASSAULT TRK>VLD | Tarsk's guns fired on a Velden post.
border-clash | + ASSAULT VLD>TRK | Velden's guards killed two Tarsk soldiers.
border-clash | - ASSAULT ORL>VLD | Bandits from Orland killed two soldiers.
withdrawal-announced | + RETREAT TRK | Tarsk said that it was pulling back its tanks.
withdrawal-announced | - RETREAT TRK | Observers confirmed that Tarsk was pulling back its tanks.
withdrawal-verified | + RETREAT TRK | Observers confirmed that Tarsk was pulling back its tanks.
withdrawal-verified | - RETREAT TRK | Tarsk said that it was pulling back its tanks.
forces-stand-down | + RETREAT TRK | Two divisions went back to their barracks.
forces-stand-down | + RETREAT TRK | The crews stood down.
forces-stand-down | + RETREAT TRK | The reserves will be demobilised.
forces-stand-down | + RETREAT TRK | Reservists were sent home.
forces-stand-down | + MOBILIZE TRK | Tarsk lifted the alert.
forces-stand-down | - MOBILIZE TRK | Tarsk raised the alert.
prisoners-exchanged | + RETREAT TRK>VLD | Tarsk freed eleven prisoners.
prisoners-exchanged | + RETREAT VLD>TRK | Velden freed eleven prisoners.
prisoners-exchanged | + RETREAT TRK>ORL | Tarsk freed forty hostages.
prisoners-exchanged | - RETREAT TRK | Tarsk freed eleven poets from its prisons.
prisoners-exchanged | + COOPERATE TRK>VLD | Eleven prisoners were exchanged.
prisoners-exchanged | - COERCE TRK>VLD | Tarsk took eleven prisoners.
hotline | + AGREE TRK>VLD | The two capitals are to have a hotline.
hotline | - AGREE TRK>VLD | The two capitals are to have a bus line.
ceasefire-agreed | + RETREAT TRK>VLD | The ceasefire took hold.
ceasefire-agreed | + AGREE VLD>TRK | Velden agreed to the truce.
ceasefire-agreed | - AGREE TRK>VLD | Tarsk proposed a truce.
ceasefire-agreed | - RETREAT TRK>VLD planned | A ceasefire is planned.
observers-admitted | + CONCEDE TRK | Tarsk admitted inspectors.
observers-admitted | - CONCEDE VLD | Velden admitted inspectors.
pressure-lifted | + RETREAT TRK>VLD | Tarsk lifted its ban on fish.
pressure-lifted | + RETREAT TRK>VLD | Tarsk reopened the border.
pressure-lifted | - RETREAT ORL>VLD | Orland reopened the border.
agreement-signed | + AGREE TRK>VLD | The presidents signed a treaty.
agreement-signed | + SUPPORT VLD>TRK | Velden ratified the treaty.
agreement-signed | - AGREE TRK>ORL | Tarsk and Orland signed a treaty.
"""


class Line(NamedTuple):
    """A line of the table; `counted`: (low, high, what)."""

    indicator: str
    shows: bool
    type: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    status: str
    counted: tuple[float, float, str] | None
    text: str


def parsed(line: str) -> Line:
    name, middle, text = (part.strip() for part in line.split("|"))
    sign, _, rest = middle.partition(" ")
    what, _, number = rest.partition("#")
    words = what.split()
    sides = words[1].split(">") if len(words) > 1 else ["", ""]
    numbers = number.split()
    return Line(
        indicator=name, shows=sign == "+", type=words[0],
        by=tuple(filter(None, sides[:1])), to=tuple(filter(None, sides[1:])),
        status=words[2] if len(words) > 2 else "happened",
        counted=(float(numbers[0]), float(numbers[1]), numbers[2]) if numbers else None, text=text,
    )  # fmt: skip


CASES = [parsed(line) for line in LINES.strip().splitlines()]

SAID = (
    ("forces-massed-very-large", "ORL", "120,000 soldiers stand near the frontier"),
    ("patience-ended", "TRK", "the time for words has passed"),
    ("red-line", "TRK", "such a base is a red line"),
    ("red-line", "TRK", "Tarsk would regard it as an act of war"),
    ("red-line", "TRK", "it would be a casus belli"),
    ("red-line", "TRK", "that is a line that nobody may cross"),
    ("demands-softened", "TRK", "Tarsk no longer insists on the island"),
    ("demands-softened", "TRK", "it is ready for compromise"),
    ("demands-softened", "TRK", "it dropped its claim"),
    ("actor-denies", "TRK", "Tarsk has no intention to attack or to send its army against Velden"),
    ("actor-denies", "TRK", "these are purely defensive steps"),
    ("actor-denies", "TRK", "they are routine manoeuvres"),
    ("actor-denies", "TRK", "it threatens nobody"),
    ("actor-denies", "TRK", "the reports are hysteria"),
    ("guarantee-to-target", "ORL", "it will stand by Velden"),
    ("thirds-stay-out", "ORL", "it will not send troops"),
    ("thirds-stay-out", "ORL", "it stays neutral"),
    ("intelligence-warning", "ORL", "an attack is imminent"),
    ("third-deterrent-threat", "ORL", "an attack would have grave consequences"),
    ("third-deterrent-threat", "ORL", "Tarsk would pay dearly"),
    ("accusation-of-genocide", "TRK", "our kin are being massacred"),
    ("false-flag-warning", "ORL", "Tarsk is staging a provocation"),
    ("false-flag-warning", "VLD", "Tarsk fabricates a pretext"),
    ("statehood-denied", "TRK", "Velden was never a state"),
    ("mobilising-speech", "TRK", "sacrifices are asked of everybody"),
    ("withdrawal-announced", "TRK", "the troops are going home"),
    ("withdrawal-announced", "TRK", "we are pulling back two divisions"),
    ("withdrawal-announced", "TRK", "it pulls two divisions back"),
)
"""What somebody who speaks for a state says, where to say it is the fact: indicator, state, words."""
