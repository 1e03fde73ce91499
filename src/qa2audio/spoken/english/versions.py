"""Versions of software."""

from __future__ import annotations

import re

from qa2audio.spoken.english.numbers import cardinal, digits
from qa2audio.spoken.shield import spell

_STAGES = {
    "alpha": "alpha",
    "beta": "beta",
    "rc": spell("RC"),
    "dev": "dev",
    "pre": "pre",
    "post": "post",
    "b": "beta",
    "a": "alpha",
}
_NUMBERED = r"\d+(?:\.\d+)*(?:\.[x*](?!\w))?"
_TAIL = r"(?:[-.]?(?P<stage>alpha|beta|rc|dev|pre|post|[ab](?=\d))[-.]?(?P<n>\d+)?(?:\.\d+)?)?"
_PREFIXED = re.compile(rf"(?<![\w.])[vV]\.?(?P<number>{_NUMBERED}){_TAIL}\+?(?![\w]|\.\d)")
_BARE = re.compile(
    rf"(?<![\w.,/$€£-])(?!\d\d?\.\d\d?\.(?:19|20)\d\d(?!\d)|\d{{3}}\.\d{{3}}\.\d{{4}}(?!\d))(?P<number>\d+(?:\.\d+){{2,5}}(?:\.[x*](?!\w))?"
    rf"|\d+\.[x*](?!\w)){_TAIL}\+?(?![\w]|\.\d)"
)
# A million in the writing of the Continent; no version has three such parts.
_CONTINENTAL = re.compile(
    r"(?<![\w.,/$€£-])(?<![Vv]ersion )(?<![Rr]elease )[1-9]\d{0,2}(?:\.\d{3}){2,4}(?![\w]|[.,]\d)"
)
_PRODUCTS = (
    "version|release|kubectl|kubernetes|k8s|python|etcd|helm|docker|Python|Kubernetes|Java|JDK|Go|Golang|Node|Node\\.js|Ruby|Rails|PHP|Perl|Rust|Ubuntu"
    "|Debian|Fedora|"
    "CentOS|Linux|kernel|Postgres|PostgreSQL|MySQL|Redis|Django|Angular|React|Vue|Swift|Kotlin|Scala|Helm"
    "|Istio|Docker|"
    "OpenSSL|Terraform|Ansible|Airflow|Spark|PyTorch|TensorFlow|Android|iOS|macOS|Windows|Firefox|Chrome"
    "|OpenShift|Cilium|"
    "Envoy|Spring|C\\+\\+|\\.NET|Elasticsearch|Kafka|Nginx|nginx|Prometheus|Grafana|GPT|Llama|Claude|Gemini"
)
_PRODUCT = re.compile(rf"\b(?P<product>{_PRODUCTS})(?P<gap>[ -])(?P<number>\d+\.\d+){_TAIL}\+?(?![\w%°]|\.\d)")


def say_versions(text: str) -> str:
    """Say v3, 1.21.4, v1beta1 and Python 3.11 part by part."""
    text = _PREFIXED.sub(_prefixed, text)
    text = _CONTINENTAL.sub(lambda match: match[0].replace(".", ""), text)
    text = _BARE.sub(_version, text)
    return _PRODUCT.sub(
        lambda match: f"{match['product']}{match['gap'].replace('-', ' ')}{_version(match)}", text
    )


def _prefixed(match: re.Match[str]) -> str:
    engine = match[0][0] == "V" and "." not in match[0]  # V8, a V12; and API V2 is said so, too
    return f"{spell('V') if engine else 'version'} {_version(match)}"


def _version(match: re.Match[str]) -> str:
    words = " point ".join(_part(part) for part in match["number"].split("."))
    if match["stage"]:
        words += f" {_STAGES[match['stage']]}"
        words += f" {cardinal(int(match['n'][:9]))}" if match["n"] else ""
    return words + (" plus" if match[0].endswith("+") else "")


def _part(part: str) -> str:
    if part in {"x", "*"}:
        return "x"
    if len(part) > 1 and part.startswith("0"):
        return digits(part).replace("zero", "oh", 1) if len(part) == 2 else digits(part)
    return cardinal(int(part)) if len(part) < 5 else digits(part)
