"""What the website of a city needs once, at installation: its language, its name and its menu."""

LANGUAGE = "id_ID"


def post_init_hook(env):
    """Give every website Indonesian as default language, the city's name, and the menu of LAPOR."""
    _load_languages(env)
    for website in env["website"].search([]):
        _name_website(env, website)
        _replace_menu(env, website)
    # Odoo's sample contact page asks for "your company": a city answers through LAPOR
    env.ref("website.contactus_page").is_published = False


def _load_languages(env):
    """Activate Indonesian and load its texts for all installed modules."""
    language = env["res.lang"]._activate_lang(LANGUAGE) or env["res.lang"]._create_lang(LANGUAGE)
    wizard = env["base.language.install"].create({"lang_ids": [(6, 0, language.ids)], "overwrite": False})
    wizard.lang_install()


def _name_website(env, website):
    indonesian = env["res.lang"]._lang_get(LANGUAGE)
    website.write(
        {
            "name": website.company_id.name,
            "language_ids": [(4, indonesian.id)],
            "default_lang_id": indonesian.id,
            "homepage_url": "/lapor",
        }
    )


def _replace_menu(env, website):
    """Put our entries in place of Odoo's samples; entries that the city made itself stay."""
    website.menu_id.child_id.filtered(lambda menu: menu.url in ("/", "/contactus")).unlink()
    present = set(website.menu_id.child_id.mapped("url"))
    for sequence, (url, names) in enumerate(_menu(env), start=1):
        if url in present:
            continue
        menu = env["website.menu"].create(
            {
                "name": names["en_US"],
                "url": url,
                "sequence": sequence * 10,
                "parent_id": website.menu_id.id,
                "website_id": website.id,
            }
        )
        menu.with_context(lang=LANGUAGE).name = names[LANGUAGE]


def _menu(env):
    """Return the entries as (address, {language: name}): a copy per website has no XML id to translate by."""
    in_indonesian = env(context={**env.context, "lang": LANGUAGE})
    in_english = env(context={**env.context, "lang": "en_US"})
    return [
        ("/lapor", {"en_US": in_english._("Home"), LANGUAGE: in_indonesian._("Home")}),
        ("/lapor/baru", {"en_US": in_english._("File a report"), LANGUAGE: in_indonesian._("File a report")}),
        ("/lapor/lacak", {"en_US": in_english._("Track"), LANGUAGE: in_indonesian._("Track")}),
        ("/my/lapor", {"en_US": in_english._("My reports"), LANGUAGE: in_indonesian._("My reports")}),
    ]
