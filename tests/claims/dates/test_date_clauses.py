"""To which clause of a sentence a date belongs."""

import pytest

from parley.claims.dates.date_clauses import in_one_clause
from parley.spans import Span
from tests.steps import grows_as_its_text, repeated


def together(text: str, date: str, told: str) -> bool:
    place, word = text.index(date), text.index(told)
    return in_one_clause(text, Span(0, len(text)), Span(place, place + len(date)), Span(word, word + len(told)))


@pytest.mark.parametrize(
    ("text", "date", "told"),
    [
        ("Orsk, which never accepted the rule declared in 2008, agreed to talks.", "2008", "agreed"),
        ("Belmar, which on Sunday was still insisting on its line, now concedes the loss.", "Sunday", "concedes"),
        ("The shelling, the first since Orsk won its independence in 1993, hurts trade.", "1993", "shelling"),
        ("The offer, first put on Friday, was turned down.", "Friday", "turned down"),
        ("Dana Poll, an envoy who took part in the talks that collapsed in May, believes it.", "May", "believes"),
        ("Dana Poll, who has shuttled between the capitals since July, offered a room.", "since July", "offered"),
        ("Orsk stopped its flights on Thursday, and merchants in Belmar said trade was dead.", "Thursday", "said"),
        ("Orsk tore up the pact in 1960; Belmar has never accepted that.", "1960", "accepted"),
        ("The army followed Tuesday's thrust with another.", "Tuesday", "followed"),
        ("Belmar dismissed complaints about last July's filling.", "last July", "dismissed"),
        ("The pact that Orsk brokered under the 2015 accord was praised.", "2015", "brokered"),
        ("Orsk vowed revenge after its town was shelled on Monday.", "Monday", "vowed"),
        ("Tuesday's thrust was beaten back and a raid followed.", "Tuesday", "raid"),
        ("Orsk left the 2015 Belmar accord.", "2015", "left"),
        ("Orsk was freed in 1960; the siege of Belmar went on.", "1960", "siege"),
        ("Belmar, after Orsk fell on Monday, sent envoys.", "Monday", "sent"),
        ("Officials who met Monday said that it was over.", "Monday", "said"),
        ("Orsk signed the pact on Monday after Belmar freed the crew.", "Monday", "freed"),
        ("On Monday the envoys who had left came back.", "Monday", "left"),
        ("Orsk accused Belmar of shelling Kesten on 12 May and demanded a truce.", "12 May", "demanded"),
        ("Orsk asked Belmar to leave by Friday and closed the port.", "by Friday", "closed"),
        ("Orsk told its citizens on Saturday to leave.", "Saturday", "leave"),
        ("Orsk, which has closed the port until May, is unlikely to open it this year.", "this year", "closed"),
        ("Orsk accused Belmar on Tuesday of sending troops.", "Tuesday", "sending"),
        ("Orsk called up its guard overnight and has accused Belmar.", "overnight", "accused"),
        ("Orsk called a referendum for 25 May.", "25 May", "called"),
        ("Poll promised fodder if the winter was hard.", "the winter", "promised"),
        ("Orsk tore up its treaty with Belmar of 1925 this week.", "1925", "tore up"),
        ("Some 300 have been taken since the landing at Kesten in March.", "March", "taken"),
        ("Poll was sure of his 2012 Senate seat and attacked Roe.", "2012", "attacked"),
        ("Two died in a fight after the Dec. 2 attack.", "Dec. 2", "fight"),
        ("Orsk would boycott a summit that began on Wednesday.", "Wednesday", "boycott"),
        ("Should the court, when it meets on August 15 in Orsk, fail, the Guard would attack.", "August 15", "attack"),
    ],
)
def test_a_date_belongs_to_the_clause_in_which_it_stands(text: str, date: str, told: str) -> None:
    assert not together(text, date, told)


@pytest.mark.parametrize(
    ("text", "date", "told"),
    [
        ("Orsk, which lost the war, on Monday agreed to talks.", "Monday", "agreed"),
        ("The army left that Friday for the coast.", "Friday", "left"),
        ("Envoys had left by 2015 for the coast.", "2015", "left"),
        ("After talks on Monday, Belmar sent envoys.", "Monday", "sent"),
        ("Orsk, which on Monday, after a lull, struck again, is quiet.", "Monday", "struck"),
        ("On Monday, Orsk agreed to talks.", "Monday", "agreed"),
        ("Orsk agreed on Monday to talks.", "Monday", "agreed"),
        ("The envoy who on Monday refused to leave is back.", "Monday", "refused"),
        ("The envoy told reporters after a closed briefing last Thursday that it was over.", "last Thursday", "told"),
        ("Six ships take part in an exercise with Belmar that began on Tuesday.", "Tuesday", "exercise"),
        ("Tuesday's thrust into Belmar was beaten back.", "Tuesday", "thrust"),
        ("The 2015 accord between Orsk and Belmar is dead.", "2015", "accord"),
        ("In a 2014 interview with the Orsk Courier she insisted on it.", "2014", "insisted"),
        ("The envoy was booed at Thursday's meeting.", "Thursday", "booed"),
        ("Orsk met Belmar on Monday and said that it was over.", "Monday", "said"),
        ("Orsk accused Belmar of theft on Monday and recalled its envoy.", "Monday", "recalled"),
        ("On Monday, after a long night, Orsk freed the crew.", "Monday", "freed"),
        ("Orsk sent an envoy on Monday to ask for a truce.", "Monday", "ask"),
        ("Orsk gave Belmar until Monday to leave.", "until Monday", "leave"),
        ("Three hamlets were burnt in the course of March.", "March", "burnt"),
        ("In the crisis of March 1936 Orsk marched in.", "March 1936", "marched"),
        ("It would sign by the deadline of 1 July.", "1 July", "sign"),
        ("Orsk has shelled it since May and has expelled the envoy.", "since May", "expelled"),
        ("Talks were set for 25 May.", "25 May", "set"),
        ("The invasion of 1968 is not forgotten.", "1968", "invasion"),
        ("The 2011 O.U.N. raid on Kesten failed.", "2011", "raid"),
        ("They had been out since the Monday of the strike.", "since the Monday", "out"),
    ],
)
def test_a_date_of_the_same_clause_stays(text: str, date: str, told: str) -> None:
    assert together(text, date, told)


def test_many_openers_take_no_more_than_their_share() -> None:
    def read(text: str) -> None:
        place = len(text) - 20
        for _ in range(50):
            in_one_clause(text, Span(0, len(text)), Span(place, place + 6), Span(len(text) - 4, len(text)))

    assert grows_as_its_text(read, repeated("who was "))
