{
    "name": "LAPOR on Debian's build of Odoo",
    "summary": "Leaves out of the backend bundle the file that Debian's build lacks",
    "version": "19.0.1.0.0",
    "license": "AGPL-3",
    "author": "LAPOR contributors",
    "website": "https://github.com/lapor-id/lapor",
    "category": "Hidden",
    "depends": ["mail"],
    "assets": {
        "web.assets_backend": [
            ("remove", "mail/static/lib/selfie_segmentation/selfie_segmentation.js"),
        ],
    },
}
