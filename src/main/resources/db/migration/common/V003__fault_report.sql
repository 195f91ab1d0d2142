-- What people report as hard to use. It is about the installation, so it belongs to no förbund.
create table fault_report (
    id uuid primary key,
    at timestamp with time zone not null,
    description varchar(4000) not null,
    page varchar(300) not null,
    reply_to varchar(254) not null
);
create index fault_report_at on fault_report (at);
