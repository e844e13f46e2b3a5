"""Where fetching may go: addresses refused before and after they are resolved, on the first request and on redirects."""

from __future__ import annotations

import ipaddress
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_web import PUBLIC, Web, answer, moved

from sayso.errors import AddressRefused, BadAddress, Unreachable
from sayso.fetching import Fetched, is_address
from sayso.fetching.addresses import kind_of, shown, web_address

NOT_PUBLIC = {
    "127.0.0.1": "loopback",
    "127.8.9.10": "loopback",
    "::1": "loopback",
    "10.1.2.3": "private",
    "172.31.255.255": "private",
    "192.168.0.1": "private",
    "fd12:3456::1": "private",
    "100.64.0.1": "carrier",
    "169.254.7.7": "link-local",
    "fe80::1": "link-local",
    "fe80::1%eth0": "link-local",
    "169.254.169.254": "metadata",
    "fd00:ec2::254": "metadata",
    "168.63.129.16": "metadata",
    "0.0.0.0": "unspecified",
    "::": "unspecified",
    "224.0.0.251": "multicast",
    "ff02::1": "multicast",
    "255.255.255.255": "reserved",
    "::ffff:93.184.215.14": "guise",
    "::ffff:127.0.0.1": "guise",
    "64:ff9b::7f00:1": "loopback",
    "2002:7f00:1::": "tunnelled",
    "2001:db8::1": "documentation",
    "4000::1": "reserved",
}


@pytest.mark.parametrize(("address", "kind"), NOT_PUBLIC.items())
def test_addresses_that_are_not_public_are_refused(web: Web, address: str, kind: str) -> None:
    web.names["news.example"] = [address]
    web.pages["news.example/a"] = answer()
    with pytest.raises(AddressRefused, match=kind):
        web.fetcher().fetch("http://news.example/a")
    assert web.connected == []


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07::1", "64:ff9b::5db8:d70e"])
def test_public_addresses_are_asked(web: Web, address: str) -> None:
    web.names["news.example"] = [address]
    web.pages["news.example/a"] = answer()
    found = web.fetcher().fetch("http://news.example/a")
    assert isinstance(found, Fetched) and found.server == address


def test_one_private_address_among_public_ones_is_enough_to_refuse(web: Web) -> None:
    web.names["news.example"] = [PUBLIC, "10.0.0.1"]
    with pytest.raises(AddressRefused, match=r"news\.example is at 10\.0\.0\.1"):
        web.fetcher().fetch("http://news.example/")
    assert web.connected == []


def test_loopback_is_refused_without_the_flag_and_asked_with_it(web: Web) -> None:
    web.names["127.0.0.1"] = ["127.0.0.1"]
    web.pages["127.0.0.1/a"] = answer()
    address = f"http://127.0.0.1:{web.port}/a"
    with pytest.raises(AddressRefused, match="--allow-private"):
        web.fetcher().fetch(address)
    assert web.asked == []
    assert isinstance(web.fetcher(allow_private=True).fetch(address), Fetched)


@pytest.mark.parametrize("address", ["169.254.169.254", "224.0.0.1", "0.0.0.0", "::ffff:10.0.0.1"])
def test_the_flag_does_not_open_what_is_no_ones_network(web: Web, address: str) -> None:
    web.names["news.example"] = [address]
    with pytest.raises(AddressRefused, match="check the address"):
        web.fetcher(allow_private=True).fetch("http://news.example/")


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "017700000001", "[::1]", "localhost"])
def test_every_spelling_of_loopback_is_refused_by_the_systems_own_resolver(host: str) -> None:
    from sayso.fetching.fetcher import Fetcher

    with pytest.raises((AddressRefused, Unreachable)):
        Fetcher().fetch(f"http://{host}:9/")


def test_a_redirect_to_a_private_address_is_refused(web: Web) -> None:
    web.names["inside.example"] = ["192.168.1.1"]
    web.pages["news.example/a"] = moved("http://inside.example/admin")
    with pytest.raises(
        AddressRefused, match=r"news\.example/a, which leads to http://inside\.example/admin: .*private"
    ):
        web.fetcher().fetch("http://news.example/a")
    assert web.connected == [(PUBLIC, 80)] * 2  # robots.txt and the page, and nothing after


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://news.example/a", "javascript:alert(1)"])
def test_a_redirect_out_of_the_web_is_refused(web: Web, target: str) -> None:
    web.pages["news.example/a"] = moved(target)
    with pytest.raises(BadAddress):
        web.fetcher().fetch("http://news.example/a")


def test_a_name_that_changes_its_address_after_the_check_gains_nothing(web: Web) -> None:
    """DNS rebinding: the first answer is public, every later one is loopback."""
    answers = [[PUBLIC]]
    web.pages["news.example/robots.txt"] = answer(404)
    web.pages["news.example/a"] = answer()
    web.resolve = lambda host, port: answers.pop(0) if answers else ["127.0.0.1"]  # type: ignore[method-assign]
    with pytest.raises(AddressRefused, match="loopback"):
        web.fetcher().fetch("http://news.example/a")
    assert web.connected == [(PUBLIC, 80)]
    assert web.asked == ["news.example/robots.txt"]


def test_each_connection_resolves_once_and_goes_to_the_number_that_was_checked(web: Web) -> None:
    web.names["news.example"] = ["93.184.215.77"]
    web.pages["news.example/a"] = answer()
    web.fetcher().fetch("http://news.example/a")
    assert web.resolved == ["news.example"] * 2
    assert web.connected == [("93.184.215.77", 80)] * 2


def test_the_next_address_of_a_name_is_tried_when_one_does_not_answer(web: Web) -> None:
    web.names["news.example"] = ["2606:2800:21f::1", PUBLIC]
    web.pages["news.example/a"] = answer()
    connect = web.connect

    def only_old(address: str, port: int, seconds: float) -> socket.socket:
        if ":" in address:
            raise OSError("no route")
        return connect(address, port, seconds)

    web.connect = only_old  # type: ignore[method-assign]
    found = web.fetcher().fetch("http://news.example/a")
    assert isinstance(found, Fetched) and found.server == PUBLIC


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://news.example/",
        "news.example/a",
        "http://",
        "http:///a",
        "https://[::1",
        "http://a b/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(web: Web, address: str) -> None:
    with pytest.raises(BadAddress):
        web.fetcher().fetch(address)
    assert web.resolved == []


def test_a_password_is_refused_and_not_repeated(web: Web) -> None:
    with pytest.raises(BadAddress) as caught:
        web.fetcher().fetch("https://anna:secret@news.example/")
    assert "secret" not in str(caught.value) and "anna" not in str(caught.value)


@pytest.mark.parametrize("port", [22, 25, 587, 993])
def test_ports_of_other_services_are_refused(web: Web, port: int) -> None:
    web.pages["news.example/a"] = moved(f"http://other.example:{port}/")
    with pytest.raises(AddressRefused, match=f"port {port}"):
        web.fetcher().fetch("http://news.example/a")


def test_messages_show_no_control_characters() -> None:
    assert shown("http://x.example/\x1b[31m\u202e\n") == "http://x.example/�[31m�"


def test_fragments_are_dropped_and_other_parts_kept() -> None:
    assert str(web_address("https://News.example/a?b=c#d")) == "https://news.example/a?b=c"


@given(st.ip_addresses())
def test_what_python_calls_not_global_is_refused(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    """The other way round ours is stricter; addresses that translate IPv4 are judged by what is inside."""
    translated = number.version == 6 and number in ipaddress.ip_network("64:ff9b::/96")
    # 192.88.99.0/24 and the AS112 and AMT anycast networks are the registry's own exceptions.
    if not (number.is_global or translated) and not number.is_multicast:
        assert kind_of(str(number), allow_private=False) is not None
    if number.is_multicast:
        assert kind_of(str(number), allow_private=True) is not None


@settings(max_examples=60)
@given(st.sampled_from(["", "http://", "https://news.example", "http://["]), st.text(max_size=40))
def test_any_text_is_an_address_or_an_error_of_ours(start: str, text: str) -> None:
    try:
        web_address(start + text)
    except (BadAddress, AddressRefused) as error:
        assert "\n" not in str(error)
    assert is_address(start + text) == start.startswith("http") or start == ""
