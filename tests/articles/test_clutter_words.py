"""The signs by which blocks are spared a search: no block is spared in which something would be found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.articles.clutter_words import BUSINESS, Business


@pytest.mark.parametrize("business", BUSINESS, ids=lambda business: business.kind)
@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_what_a_kind_of_business_says_has_a_sign_of_it(business: Business, data: st.DataObject) -> None:
    said = data.draw(st.from_regex(business.words, alphabet=st.characters(exclude_characters="İı")))
    assert any(sign in said.casefold() for sign in business.signs)
