"""What the city says about itself on the public pages. All of it is configuration; nothing here is any one city's."""

from odoo.tools.json import scriptsafe

THEME = "#083f4b"  # the colour of the header, unless the city sets another


def parameter(env, name, default=""):
    """Return the text of the parameter `lapor_website.<name>`."""
    parameters = env["ir.config_parameter"].sudo()  # sudo: printed on public pages
    return parameters.get_param(f"lapor_website.{name}", default) or default


def language(env):
    """Return the code of the city's own language, that of its website."""
    return env["ir.http"]._city_language()


def promises(env):
    """Return the working days of each step and type, from the deadline rules."""
    rules = env["lapor.deadline.rule"].sudo()  # sudo: public promises
    return {
        "verification": rules._days("verification", "complaint", False),
        "response": rules._days("response", "complaint", False),
        "silence": rules._days("silence", "complaint", False),
        "complaint": rules._days("resolution", "complaint", False),
        "supervision": rules._days("resolution", "complaint", True),
        "aspiration": rules._days("resolution", "aspiration", False),
        "information": rules._days("resolution", "information", False),
    }


def channels(website):
    """Return how else the city can be reached, from its company and website; empty texts where it gave nothing."""
    company = website.company_id.sudo()  # sudo: the address that the city publishes
    place = ", ".join(part for part in (company.street, company.street2) if part)
    town = " ".join(part for part in (company.city, company.zip) if part)
    networks = {name: website[f"social_{name}"] for name in ("facebook", "instagram", "twitter", "youtube", "tiktok")}
    return {
        "address": place and ", ".join(part for part in (place, town) if part),
        "hours": parameter(website.env, "office_hours"),
        "phone": company.phone or "",
        "email": company.email or "",
        "whatsapp": "".join(digit for digit in parameter(website.env, "whatsapp") if digit.isdigit()),
        "networks": [(name.capitalize(), url) for name, url in networks.items() if url],
    }


def structured(website, description):
    """Return this service in the words of schema.org, as JSON that is safe inside a script element."""
    company = website.company_id.sudo()  # sudo: name and town of the city
    base = website.get_base_url()
    return scriptsafe.dumps(
        {
            "@context": "https://schema.org",
            "@type": "GovernmentService",
            "name": "LAPOR",
            "serviceType": description,
            "url": f"{base}/lapor",
            "provider": {"@type": "GovernmentOrganization", "name": company.name, "url": base},
            "areaServed": company.city or company.name,
            "availableLanguage": ["id", "en"],
            "isAccessibleForFree": True,
            "availableChannel": {"@type": "ServiceChannel", "serviceUrl": f"{base}/lapor/baru"},
        }
    )
