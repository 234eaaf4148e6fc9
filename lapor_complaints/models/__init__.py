# What the others extend comes first.
from . import append_only, clears_cache, plain_search, complaint, escalation_rule, event

# isort: split
from . import (
    answer,
    answer_template,
    area,
    area_at_point,
    area_boundaries,
    area_map,
    area_search,
    area_words,
    base_grouping,
    category,
    category_question,
    category_search,
    category_words,
    complaint_access,
    complaint_actors,
    complaint_arbiter,
    complaint_assign,
    complaint_batches,
    complaint_board,
    complaint_buttons,
    complaint_chatter,
    complaint_clock,
    complaint_clock_panel,
    complaint_drag,
    complaint_edit,
    complaint_effects,
    complaint_field,
    complaint_field_answer,
    complaint_field_send,
    complaint_field_sheet,
    complaint_erasure,
    complaint_endorsement,
    complaint_entry,
    complaint_filing,
    complaint_followers,
    complaint_forwarding,
    complaint_gate,
    complaint_give_back,
    complaint_guard,
    complaint_hand_back,
    complaint_handover,
    complaint_history_check,
    complaint_hints,
    complaint_identity,
    complaint_list_mail,
    complaint_instruction,
    complaint_log,
    complaint_log_many,
    complaint_mail,
    complaint_map,
    complaint_meanwhile,
    complaint_moderation,
    complaint_move,
    complaint_own_data,
    complaint_own_view,
    complaint_parts,
    complaint_parts_follow,
    complaint_path,
    complaint_people,
    complaint_pause,
    complaint_photos,
    complaint_place,
    complaint_progress,
    complaint_public,
    complaint_public_dates,
    complaint_public_text,
    complaint_link,
    complaint_order,
    complaint_owned,
    complaint_quick,
    complaint_rating,
    complaint_relation,
    complaint_quarantine,
    complaint_spam,
    complaint_renew,
    complaint_reporter,
    complaint_returned,
    complaint_rights,
    complaint_silence,
    complaint_similar,
    complaint_step,
    complaint_support,
    complaint_support_access,
    complaint_support_clock,
    complaint_text_search,
    complaint_timeline,
    complaint_verification,
    complaint_transfer,
    complaint_view,
    complaint_words,
    data_request,
    data_request_acts,
    deadline_rule,
    disposition,
    disposition_mail,
    disposition_pause,
    disposition_step,
    disposition_work,
    endorsement,
    escalation,
    escalation_activity,
    escalation_audience,
    escalation_case,
    escalation_digest,
    escalation_run,
    event_chain,
    event_mail,
    event_mail_answer,
    event_mail_joined,
    event_mail_own,
    event_mail_people,
    event_mail_link,
    event_mail_words,
    event_other,
    event_told,
    event_verification,
    event_words,
    field_receipt,
    history_digest,
    history_digest_cron,
    history_digest_verification,
    ir_attachment,
    ir_attachment_store,
    ir_http,
    ir_attachment_uploads,
    mail_activity,
    mail_mail,
    mail_outbox,
    ir_cron_clock,
    mail_retry,
    mailbox,
    map_view,
    pdf_policy,
    rating_rating,
    reason,
    reporter,
    reporter_entry,
    reporter_same,
    reporter_unmask,
    res_company,
    res_company_letter,
    res_company_poster,
    res_users,
    res_users_head,
    res_users_login,
    resource_calendar,
    resource_calendar_days,
    resource_calendar_numbers,
    similar_candidates,
    similar_reasons,
    similar_words,
    skpd,
    skpd_handover,
    skpd_leave,
    skpd_member,
    skpd_successor,
    stage,
    stage_arrange,
    stage_columns,
    stage_own,
    stage_settle,
    throttle,
    upload_policy,
    virus_scan,
)

# What changes the acts and pages above comes last: the way of an answer, then divided, then joined complaints.
# isort: split
from . import complaint_answer, complaint_answer_gates

# isort: split
from . import complaint_parts_answer, complaint_parts_reporter

# isort: split
from . import complaint_detail, complaint_merge, complaint_merge_news, complaint_merge_view, complaint_next

# What the figures count, from the acts above
# isort: split
from . import complaint_accept_pause, complaint_body_silent, complaint_counted, complaint_judged

# What the public reads of all that
# isort: split
from . import complaint_public_files, complaint_public_view, complaint_register

# isort: split
from . import (
    complaint_endorsement_joined,
    complaint_follow,
    event_mail_follower,
    event_mail_mailbox,
    follower,
    watch,
    watch_digest,
    watch_news,
)

# isort: split
from . import complaint_beside, complaint_beside_rows, complaint_earlier, complaint_joined_words

# isort: split
from . import event_erasure

# Retention, which reads the acts of all
# isort: split
from . import complaint_hold, complaint_retention, retention_rule

# isort: split
from . import retention_due, retention_entry, retention_run
from . import letter

# isort: split
from . import letter_issue, letter_practice, letter_void

# The national system: files in and out
# isort: split
from . import (
    complaint_national,
    complaint_national_create,
    complaint_national_update,
    skpd_sp4n,
    sp4n_difference,
    sp4n_export,
    sp4n_export_rows,
    sp4n_import,
    sp4n_import_line,
    sp4n_mirror,
    sp4n_status,
)

# isort: split
from . import sp4n_import_cron, sp4n_import_read, sp4n_import_store, sp4n_reports, sp4n_words

# Practice stays out of all of that
# isort: split
from . import (
    complaint_practice,
    complaint_practice_end,
    complaint_practice_reply,
    practice_belongings,
    practice_session,
    practice_set,
    web_tour,
)

# isort: split
from . import operations_figures, operations_health
