"""Programs that show a finding again: they send what was sent, and nothing else in them runs."""

import ast
import base64
import gzip
import os
import socket
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports import deciding, repro
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of, message, run_facts, said
from reports.places import WRONG_STATUS
from reports.test_renderers import HOSTILE

BODY = bytes(range(256)) * 3
LOOK = "Look for: It is wrong. (expected 409; the run received 200)"


def packed(body):
    return base64.b64encode(gzip.compress(body, mtime=0)).decode()


def a_report(*exchanges, auth="none", what="It is wrong.", expected="409", received="200", cast=None):
    verdict = said("departs", what=what, expected=expected, received=received)
    case = case_from(Happened("features/a", facts_of(), [verdict], exchanges, cast=cast or {}))
    values = [{"name": "auth", "value": auth, "source": "here"}]
    return assemble(run_facts(entry(), settings=values), [case], STARTED, 1.0)


def programs(report):
    case = report.cases[0]
    about = deciding.exchange(case)
    return {"curl": repro.as_curl(case, about, report), "Python": repro.as_python(case, about, report)}


def asked(method="GET", path="/v2/studies", headers=(), body=b"", base="http://127.0.0.1:1", **others):
    sent = packed(body) if body else None
    request = message(
        method=method,
        url=f"{base}{path}",
        headers=[*headers],
        length=len(body),
        sent=sent,
        truncated=bool(body),
    )
    return exchange_of(request=request, **others)


class Recorder(BaseHTTPRequestHandler):
    """Takes any request and keeps it."""

    def handle_any(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.server.seen.append((self.command, self.path, self.headers.items(), self.rfile.read(length)))
        if self.server.status is None:
            self.close_connection = True
            return
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.handle_any
        raise AttributeError(name)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with HTTPServer(("127.0.0.1", 0), Recorder) as made:
        made.seen, made.status = [], 200
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def run(program, form, **environ):
    command = ["sh", "-c"] if form == "curl" else [sys.executable, "-c"]
    given = {"PATH": os.environ["PATH"], **environ}
    return subprocess.run(
        [*command, program], env=given, capture_output=True, text=True, timeout=60, check=False
    )


def carried_out(report, form, *, ends=2, **environ):
    done = run(programs(report)[form], form, **environ)
    assert (done.returncode, done.stderr) == (ends, "")
    return done.stdout


@pytest.mark.parametrize("form", ["curl", "Python"])
def test_every_request_arrives_as_it_was_sent(form, server):
    exchanges = [
        asked(
            "POST",
            headers=[["Content-Type", 'a/b; c="d\'e"'], ["Authorization", "***"]],
            body=BODY,
            phase="given",
        ),
        asked("GET", "/waits", phase="given"),
        asked(
            "GET",
            "/v2/s?a=%20$(id)&b=[1-9]{x,y}'`id`",
            headers=[["Accept", 'x;y="$HOME"'], ["Authorization", "***"]],
        ),
        asked("GET", "/afterwards", phase="then", checks=0),
        asked("DELETE", "/v2/studies/1", phase="clean-up"),
    ]
    report = a_report(*exchanges, auth="bearer")
    carried_out(report, form, BASE=f"http://127.0.0.1:{server.server_port}", DICOMWEB_TOKEN="t0k'en")

    assert [(method, path) for method, path, *_ in server.seen] == [
        ("POST", "/v2/studies"),
        ("GET", "/v2/s?a=%20$(id)&b=[1-9]{x,y}'`id`"),
        ("DELETE", "/v2/studies/1"),
    ]
    stored, searched, removed = (dict(headers) for _, _, headers, _ in server.seen)
    assert server.seen[0][3] == BODY
    assert stored["Content-Type"] == 'a/b; c="d\'e"'
    assert searched["Accept"] == 'x;y="$HOME"'
    assert stored["Authorization"] == searched["Authorization"] == "Bearer t0k'en"
    assert "Authorization" not in removed
    assert {"Accept", "User-Agent", "Content-Type"}.isdisjoint(removed)


@pytest.mark.parametrize("form", ["curl", "Python"])
def test_a_program_says_first_what_it_changes_and_last_what_to_look_for(form):
    stored, read = asked("POST", body=BODY, phase="given"), asked("GET")
    removed = asked("DELETE", phase="clean-up")
    for exchanges, first in (
        ([stored, stored, read, removed], "# It changes what BASE holds: 2 POST, then 1 DELETE."),
        ([read, removed], "# It changes what BASE holds: 1 DELETE."),
        ([stored, read], "# It changes what BASE holds: 1 POST; nothing takes away what it stores."),
        ([read], "# It only reads."),
    ):
        lines = [one for one in programs(a_report(*exchanges))[form].splitlines() if one not in ("(", ")")]
        assert lines[0] == first
        assert lines[-2] in (f"printf '%s\\n' '{LOOK}'", f"print('{LOOK}', sep=\"\\n\")")


@pytest.mark.parametrize("form", ["curl", "Python"])
def test_what_to_look_for_is_the_last_line_that_a_program_prints(form, server):
    shown = carried_out(a_report(asked("GET")), form, BASE=f"http://127.0.0.1:{server.server_port}")
    assert shown.splitlines()[-1] == LOOK


@pytest.mark.parametrize("form", ["curl", "Python"])
def test_nicknames_are_told_below_what_to_look_for(form, server):
    cast = {"large": "like slice (study 2.25.1)", "small": "like 'cine'\n$(id)"}
    report = a_report(asked("GET"), expected="large", received="large, small", cast=cast)
    shown = carried_out(report, form, BASE=f"http://127.0.0.1:{server.server_port}")
    assert shown.splitlines()[-3:] == [
        "Look for: It is wrong. (expected large; the run received large, small)",
        "Here large is: like slice (study 2.25.1)",
        r"Here small is: like 'cine'\n$(id)",
    ]


@pytest.mark.parametrize("form", ["curl", "Python"])
@pytest.mark.parametrize(
    ("comes", "expected", "received", "ends"),
    [
        (200, "409", "200", 0),
        (409, "409", "200", 1),
        (409, "404 or 409", "200", 1),
        (404, "404 or 409", "200", 1),
        (401, "404 or 409", "200", 2),
        (500, "200", "no answer", 2),
        (200, "(present)", "(absent)", 2),
    ],
)
def test_where_a_status_is_wrong_a_program_says_by_its_end_whether_it_is_again(
    comes, expected, received, ends, form, server
):
    server.status = comes
    stored, removed = asked("POST", body=BODY, phase="given"), asked("DELETE", phase="clean-up")
    for exchanges in ([stored, asked("GET"), removed], [asked("POST", body=BODY)], [asked("GET")]):
        report = a_report(*exchanges, what=WRONG_STATUS, expected=expected, received=received)
        server.seen.clear()
        shown = carried_out(
            report, form, ends=ends, BASE=f"http://127.0.0.1:{server.server_port}", DICOMWEB_TOKEN="t"
        )
        assert f"{comes}" in shown
        assert [method for method, *_ in server.seen] == [
            one.request.method for one in report.cases[0].exchanges
        ]
        assert [body for *_, body in server.seen if body] == [BODY] * bool(exchanges[0]["request"]["length"])


@pytest.mark.parametrize("form", ["curl", "Python"])
def test_a_program_whose_request_is_not_on_the_page_compares_nothing(form, server):
    request = message(method="POST", url="http://h/studies", length=3_000_000, truncated=True)
    report = a_report(exchange_of(request=request), what=WRONG_STATUS)
    carried_out(report, form, BASE=f"http://127.0.0.1:{server.server_port}")
    assert server.seen == []


@pytest.mark.parametrize("form", ["curl", "Python"])
@pytest.mark.parametrize("what", ["It is wrong.", WRONG_STATUS])
def test_base_is_an_address_without_a_path_or_nothing_is_sent(what, form, server):
    address = f"127.0.0.1:{server.server_port}"
    report = a_report(asked("GET"), what=what, expected="200", received="409")
    for base in (
        address,
        f"http://{address}/v2",
        f"ftp://{address}",
        "http://",
        f"http://{address}?x",
        "$(id)",
    ):
        done = run(programs(report)[form], form, BASE=base)
        assert (done.returncode, done.stdout, server.seen) == (7, "", [])
        assert len(done.stderr.splitlines()) == 1
        assert repro.REFUSED in done.stderr
    carried_out(report, form, ends=1 if what == WRONG_STATUS else 2, BASE=f"http://{address}/")
    assert [path for _, path, *_ in server.seen] == ["/v2/studies"]


@pytest.mark.parametrize("form", ["curl", "Python"])
@pytest.mark.parametrize("what", ["It is wrong.", WRONG_STATUS])
@pytest.mark.parametrize("stored", [[asked("POST", body=BODY, phase="given")], []])
@pytest.mark.parametrize("where", ["nobody listens", "no such host", "no TLS", "it hangs up"])
def test_where_nobody_answers_a_program_says_so_in_a_line_and_ends(where, stored, what, form, server):
    program = programs(a_report(*stored, asked("GET"), asked("DELETE", phase="clean-up"), what=what))[form]
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = f"http://127.0.0.1:{taken.getsockname()[1]}"
    server.status = None
    alive = f"127.0.0.1:{server.server_port}"
    base = {
        "nobody listens": nobody,
        "no such host": "http://nobody.invalid",
        "no TLS": f"https://{alive}",
        "it hangs up": f"http://{alive}",
    }[where]
    done = run(program, form, BASE=base)
    assert done.returncode == 7
    assert len(done.stderr.splitlines()) == 1
    assert LOOK not in done.stdout
    assert len(server.seen) == (where == "it hangs up")  # nothing is sent after it


def test_without_its_bodies_a_program_says_where_they_are():
    report = a_report(asked("POST", body=BODY, phase="given"), asked("GET"))
    case = report.cases[0]
    for form in repro.FORMS.values():
        program = form(case, deciding.exchange(case), report, bodies=False)
        assert packed(BODY) not in program
        assert f"# Its body of 768 bytes is in report.json: {case.exchanges[0].id}, request, sent." in program


@pytest.mark.parametrize("form", ["curl", "Python"])
def test_a_password_is_a_variable_too(form, server):
    report = a_report(asked(headers=[["Authorization", "***"]]), auth="basic")
    carried_out(
        report,
        form,
        BASE=f"http://127.0.0.1:{server.server_port}",
        DICOMWEB_USER="me",
        DICOMWEB_PASSWORD="a $b",
    )
    credential = dict(server.seen[0][2])["Authorization"].removeprefix("Basic ")
    assert base64.b64decode(credential) == b"me:a $b"


@pytest.mark.parametrize("form", ["curl", "Python"])
def test_head_is_asked_without_waiting_for_a_body(form, server):
    carried_out(a_report(asked("HEAD")), form, BASE=f"http://127.0.0.1:{server.server_port}")
    assert server.seen[0][0] == "HEAD"


def test_a_body_that_the_report_does_not_hold_is_said_to_be_missing():
    request = message(method="POST", url="http://h/studies", length=3_000_000, truncated=True)
    report = a_report(exchange_of(request=request, phase="given"), exchange_of())
    for program in programs(report).values():
        assert "3,000,000 bytes is not in the report" in program
    case = report.cases[0]
    assert not repro.is_whole(repro.steps(case, deciding.exchange(case)))


@settings(deadline=None, max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_text_of_a_service_becomes_a_command(text):
    check_harmless(text)


@pytest.mark.parametrize(
    "text", [*HOSTILE, "'; touch /x #", "$(id)`id`", "\nid\n", "END\nid", "'''\nimport os\n"]
)
def test_no_hostile_text_becomes_a_command(text):
    check_harmless(text.encode("utf-8", "replace").decode())


def check_harmless(text):
    """Demand that the shell calls curl alone, with the text as an argument, and Python sends and prints."""
    text = text.replace("\x00", "")  # no argument of a process can hold it
    headers = [["A", text], ["Content-Type", "x/y"]]
    exchanges = [
        asked("POST", f"/{text}", headers, b"x", phase="given", transaction=text),
        asked("GET", f"/{text}", headers),
    ]
    told = {"expected": text, "received": text, "cast": {text: text}}
    for report in (
        a_report(*exchanges, what=text, **told),
        a_report(*exchanges, what=WRONG_STATUS, **told),
        a_report(*exchanges, what=WRONG_STATUS),
    ):
        check_shell(programs(report)["curl"], text, 0 if report.cases[0].finding.expected == "409" else 2)
        check_python(programs(report)["Python"])


def check_shell(program, text, ends):
    with tempfile.NamedTemporaryFile() as calls:
        names = """curl() { printf '%s\\0' called "$@" >>"$CALLS"; printf 200; }\n"""
        environ = {"PATH": os.environ["PATH"], "CALLS": calls.name}
        done = subprocess.run(["sh", "-c", names + program], env=environ, capture_output=True, check=False)
        called = calls.read().decode().split("called\0")[1:]
    assert (done.returncode, done.stderr) == (ends, b"")
    assert len(called) == 2
    for call in called:
        assert call.split("\0").count(f"A: {text}" if text else "A;") == 1
        assert f"http://127.0.0.1:1/{text}" in call.split("\0")


def check_python(program):
    tree = ast.parse(program)
    *_, stored, read, look_for, end = map(ast.unparse, tree.body)
    assert len(tree.body) == 10
    assert stored.startswith("send('POST', ")
    assert read.startswith("status = send('GET', ")
    printed = tree.body[-2].value
    assert look_for == f"print({', '.join(repr(ast.literal_eval(one)) for one in printed.args)}, sep='\\n')"
    assert end in ("sys.exit(2)", "sys.exit({409: 1, 200: 0}.get(status, 2))")
