${content.date?string("EEEE, dd MMMM yyyy")} ${1234.5} ${.locale}
