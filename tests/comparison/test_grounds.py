"""Documents and recordings that pages name as the ground of what they tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written_pages import read

from sayso.comparison.lineage import grounds
from sayso.model import Comparison


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A receipt, issued on Friday by the brewery of Lund, shows that the hops were paid.", "receipt (brewery)"),
        ("The post-mortem shows that the swan was poisoned.", "post-mortem"),
        ("The Harbour Board keeps 31 boats in its ledger.", "ledger (Harbour Board)"),
        ("A verdict of the Orlen Tribunal, seen by the Lund Post, names the miller.", "verdict (Orlen Tribunal)"),
        ("In a video of 9 minutes, filmed by a tourist, a goat climbs a mast.", "video of 9 minutes (tourist)"),
        ("A roster that the Orlen Guild compiled lists the watchmen.", "roster (Orlen Guild)"),
        ("According to the duty roster the gate was manned.", "duty roster"),
        ("The mill's own ledger, which lists nine sacks, was found.", "mill's own ledger"),
        ("A pump log sheet, read by the Lund Post, shows nine leaks.", "pump log sheet"),
        ("The cook was away, according to the roster of its kitchen.", "roster (kitchen)"),
        ("According to a register kept by a miller until his death it rained.", "register (miller)"),
        ("The register of that fair shows nine stalls.", "register"),
        ("Footage filmed by a passing cyclist shows a barge on fire.", "footage (passing cyclist)"),
        ("CCTV from a bakery shows the barge at noon.", "CCTV from a bakery"),
        (
            "Drone pictures published by the news site Quaylight show the barge.",
            "drone pictures published by the news site Quaylight",
        ),
        ("Photographs taken by anglers show the water mark.", "photographs (anglers)"),
        ("Court documents obtained by the Lund Post show nine debts.", "court documents"),
        ("A diplomatic cable obtained by the Lund Post says that the envoy knew.", "diplomatic cable"),
        ("The Orlen panel's report on barges, published in May, names nine owners.", "Orlen panel's report"),
        ("The log of the lighthouse proves that it burned.", "log (lighthouse)"),
        ("The roster, but not the pay slip, lists nine cooks.", "roster"),
        ("The census, or what the mice left of it, shows nine mills.", "census"),
    ],
)
def test_what_a_page_leans_on_is_listed_with_whose_it_is(text: str, name: str) -> None:
    assert [n for n, _ in grounds.rows([read("Lund Post", text)])] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor signed a contract and went home.",
        "He burned the file.",
        "She obtained the original file.",
        "A video went round the village.",
        "The council slips into debt.",
        "Dinner was late for want of a roster, and the cook, a Dane, said that he was ill.",
        "In a file he kept his poems.",
        "Mrs. Brill closed her file, said nothing and left.",
        "Nine deaths are put down to heat only where the certificate says so.",
        "Footage obtained by the Lund Post shows a barge.",
        "Shocking pictures show a barge.",
        "Thieves broke into the register of Orlen and copied the names of nine millers.",
        "A report shows that barges leak.",
        "The Ledger shows a picture of the pond.",
        "All guests entered in the register are safe.",
        "The firm counts the lads without contract, as it lists them nowhere.",
        "Voting began after the theft of its register, and dozens said that they had been sent home.",
        'Some cooks are "not in the registers," said the head of the guild.',
    ],
)
def test_a_document_that_nobody_leans_on_is_not(text: str) -> None:
    assert grounds.rows([read("Lund Post", text)]) == []


def test_two_papers_that_tell_together_are_two() -> None:
    text = "The roster, and an invoice read by the Lund Post, show nine cooks."
    assert [g.noun for g in grounds.find(read("Lund Post", text))] == ["roster", "invoice"]


def test_a_time_keeps_no_papers() -> None:
    text = (
        "According to the week's roster the gate was manned, and the cook was away, according to the mill's own ledger."
    )
    assert [g.whose for g in grounds.find(read("Lund Post", text))] == ["", "mill"]


def test_one_paper_of_two_pages_is_one_and_other_makers_make_two() -> None:
    one = read("Lund Post", "The autopsy, signed by Dr Ria Koll, shows burns.")
    same = read("Evening Lamp", "The autopsy, read by the Lamp, shows burns.")
    other = read("Port Courier", "The autopsy, signed by Dr Ivo Tarn, shows no burns.")
    assert [len(found) for _, found in grounds.rows([one, same])] == [2]
    assert [len(found) for _, found in grounds.rows([one, other])] == [1, 1]


def test_they_are_fetched_and_claims_that_rest_on_them_are_counted(run: Callable[..., Comparison]) -> None:
    found = run(
        ("Lund Post", "The autopsy, signed by Dr Ria Koll, shows that the swan was poisoned with lead."),
        ("Evening Lamp", "The swan was poisoned with lead, says Dr Ria Koll of the clinic."),
    )
    assert [f.name for f in found.to_fetch] == ["autopsy (Dr Ria Koll)"]


def test_claims_that_go_on_to_call_it_the_log_hang_on_it(run: Callable[..., Comparison]) -> None:
    told = "The log puts the depth of the pond at nine metres."
    found = run(
        (
            "Lund Post",
            f"The pond was measured on Friday, according to the mill's own log. The guild kept silent.\n\n{told}",
        ),
        ("Evening Lamp", "The depth of the pond was nine metres, says Dr Ria Koll of the clinic."),
    )
    assert [(f.name, f.claims > 0) for f in found.to_fetch] == [("mill's own log", True)]
    bare = run(
        ("Lund Post", f"The pond was measured on Friday. The guild kept silent.\n\n{told}"),
        ("Evening Lamp", "The depth of the pond was nine metres, says Dr Ria Koll of the clinic."),
    )
    assert not [f for f in bare.to_fetch if "mill" in f.name]
