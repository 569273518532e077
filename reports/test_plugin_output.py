"""What a real run of pytest leaves in its folder and prints on the terminal."""

from xml.etree import ElementTree as ET

from reports.trying import CONFTEST, HEADER


def test_a_stale_report_is_gone_and_other_files_are_not(project):
    here = project("conforms")
    here.out.mkdir(parents=True)
    names = ["report.json", "report.html", "summary.md", "junit.xml"]
    for name in [*names, "mine.txt", "proof.json"]:
        (here.out / name).write_text("old", "utf-8")
    assert here.run("-k", "nothing").returncode == 5
    assert sorted(path.name for path in here.out.iterdir()) == ["mine.txt", "proof.json"]
    assert here.run().returncode == 0
    assert sorted(path.name for path in here.out.iterdir()) == sorted(
        ["SHA256SUMS", "mine.txt", "proof.json", *names]
    )


def test_the_folder_is_named_by_option_before_environment(project):
    here = project("conforms")
    assert here.run(DICOMWEB_REPORT_DIR="by-variable").returncode == 0
    assert (here.folder / "by-variable" / "report.html").exists()
    assert here.run("--report-dir=by-option", DICOMWEB_REPORT_DIR="elsewhere").returncode == 0
    assert (here.folder / "by-option" / "report.html").exists()
    assert not (here.folder / "elsewhere").exists()


def test_a_folder_that_cannot_be_written_is_4_with_a_sentence(project):
    here = project("conforms")
    (here.folder / "file").write_text("", "utf-8")
    ran = here.run("--report-dir=file/below")
    assert ran.returncode == 4
    assert "Name another --report-dir" in ran.stdout + ran.stderr


def test_a_report_that_cannot_be_made_is_never_green(project):
    here = project("conforms")
    (here.folder / "conftest.py").write_text(
        CONFTEST.replace("return run_facts", "registry = [{}]; return run_facts"), "utf-8"
    )
    ran = here.run()
    assert ran.returncode == 3
    assert "The report could not be written: KeyError" in ran.stdout


def test_one_line_for_a_feature_and_no_dots(project, spread):
    ran = project("conforms", "advice").run(*spread)
    lines = [line for line in ran.stdout.splitlines() if line.startswith(("advice ", "conforms "))]
    assert "2 cases" in lines[0]
    assert "1 advice, 1 conforms" in lines[0]
    assert "2 passed" in ran.stdout.splitlines()[-1]
    assert not any(line.startswith("test_cases.py") for line in ran.stdout.splitlines())
    assert "\x1b" not in ran.stdout


def test_colour_only_where_it_is_seen(project):
    assert "\x1b[32mconforms" in project("conforms").run("--color=yes").stdout


def test_verbose_names_each_case_with_its_verdict(project, spread):
    ran = project("conforms", "departs", "advice").run("-v", *spread)
    assert "departs" in next(line for line in ran.stdout.splitlines() if "::test_departs" in line)
    assert "It is wrong." in ran.stdout


def test_text_from_a_server_cannot_steer_the_terminal(project):
    here = project()
    hostile = (
        "raise Nonconformity('\\x1b[2J\\x1b]0;owned\\x07 \\u202e gone', received='a\\nexit code 0: conforms')"
    )
    (here.folder / "test_cases.py").write_text(f"{HEADER}\ndef test_hostile(): {hostile}\n", "utf-8")
    ran = here.run()
    assert "\x1b" not in ran.stdout
    assert "\u202e" not in ran.stdout
    assert "\nexit code 0" not in ran.stdout
    assert "\\x1b[2J" in ran.stdout


def test_junit_has_a_failure_for_the_departure_only(project):
    here = project("conforms", "departs", "advice", "inconclusive", "error", "not-offered")
    here.run()
    root = ET.parse(here.out / "junit.xml").getroot()
    marks = {case.get("name").split()[0]: [child.tag for child in case] for case in root.iter("testcase")}
    assert marks == {
        "test_conforms": ["properties"],
        "test_departs": ["properties", "failure", "system-out"],
        "test_advice": ["properties", "system-out"],
        "test_inconclusive": ["properties", "error", "system-out"],
        "test_error": ["properties", "error", "system-out"],
        "test_not_offered": ["properties", "skipped"],
    }


def test_self_tests_leave_the_report_of_an_older_run_and_a_run_that_comes_to_nothing_does_not(project):
    made = project("conforms", "ordinary")
    made.run("-k", "conforms")
    (made.folder / "features").mkdir()
    (made.folder / "test_self.py").write_text("", "utf-8")
    ini = "--override-ini=testpaths=features"

    assert made.run(ini, "test_self.py").returncode == 5
    assert made.report.summary.cases["conforms"] == 1
    assert made.run(ini, "features").returncode != 0
    assert not (made.out / "report.json").exists()
    assert not (made.out / "report.html").exists()
