"""What the website of a city needs once, at installation: its language, its name and its menu."""

import base64
from datetime import datetime, timedelta

import pytz

from odoo.tools import LazyTranslate

from .tools.app_icon import draw_icon
from .tools.dates import city_zone

_lt = LazyTranslate(__name__, default_lang="en_US")
LANGUAGE = "id_ID"
MENU = (
    ("/lapor", _lt("Home")),
    ("/lapor/baru", _lt("Report it")),
    ("/lapor/lacak", _lt("Track")),
    ("/lapor/laporan", _lt("Citizens' reports")),
    ("/lapor/statistik", _lt("Statistics")),
    ("/my/lapor", _lt("My reports")),
    ("/lapor/bantuan", _lt("Help")),
)
# What no search engine has to look at; pages about one report say "noindex" themselves
CLOSED = ("/my", "/odoo", "/web/login", "/web/signup", "/web/reset_password", "/website/lang")
ROBOTS = "".join(f"Disallow: {path}\n" for path in CLOSED)


def post_init_hook(env):
    """Give every website Indonesian as default language, the city's name, and the menu of LAPOR."""
    _load_languages(env)
    for website in env["website"].search([]):
        _name_website(env, website)
        _replace_menu(env, website)
    # Odoo's sample contact pages ask for "your company": a city answers through LAPOR
    for page in ("website.contactus_page", "website.contactus_thanks"):
        env.ref(page).is_published = False
    _count_at_night(env)


def _count_at_night(env):
    """Count the public statistics now, and from then on at 23 o'clock of the city."""
    env["lapor.statistics"]._refresh_all()
    zone = city_zone(env)
    tonight = datetime.now(zone).replace(hour=23, minute=0, second=0, microsecond=0)
    # The hour of that day, which summer time may have moved
    moment = zone.localize(tonight.replace(tzinfo=None)).astimezone(pytz.utc).replace(tzinfo=None)
    if moment < datetime.now(pytz.utc).replace(tzinfo=None):
        moment += timedelta(days=1)
    env.ref("lapor_website.ir_cron_lapor_statistics").nextcall = moment


def _load_languages(env):
    """Activate English, the language of the source, and Indonesian with its texts for all installed modules."""
    languages = env["res.lang"]
    languages._activate_lang("en_US")
    if languages._lang_get(LANGUAGE):
        return
    language = languages._activate_lang(LANGUAGE) or languages._create_lang(LANGUAGE)
    wizard = env["base.language.install"].create({"lang_ids": [(6, 0, language.ids)], "overwrite": False})
    wizard.lang_install()


def _name_website(env, website):
    indonesian, english = env["res.lang"]._lang_get(LANGUAGE), env["res.lang"]._lang_get("en_US")
    website.write(
        {
            "name": website.company_id.name,
            "language_ids": [(4, language.id) for language in indonesian + english],
            "default_lang_id": indonesian.id,
            "homepage_url": "/lapor",
            # An account is never needed, but whoever wants one does not wait for an invitation
            "auth_signup_uninvited": "b2c",
            "favicon": base64.b64encode(draw_icon(website.company_id, 192)),
            "robots_txt": website.robots_txt or ROBOTS,
        }
    )


def _replace_menu(env, website):
    """Put our entries in place of Odoo's samples; entries that the city made itself stay."""
    website.menu_id.child_id.filtered(lambda menu: menu.url in ("/", "/contactus")).unlink()
    present = set(website.menu_id.child_id.mapped("url"))
    for sequence, (url, name) in enumerate(MENU, start=1):
        if url in present:
            continue
        place = {"url": url, "sequence": sequence * 10, "parent_id": website.menu_id.id, "website_id": website.id}
        menu = env["website.menu"].create({"name": name._translate("en_US"), **place})
        # A copy per website has no XML id by which id.po could translate it
        menu.with_context(lang=LANGUAGE).name = name._translate(LANGUAGE)
