from . import (
    test_city_data,
    test_demo,
    test_guard,
    test_lifecycle_machine,
    test_lifecycle_table,
    test_mail_letters,
    test_mail_link,
    test_mail_outbox,
    test_mail_people,
    test_mail_privacy,
    test_mail_smtp,
)
