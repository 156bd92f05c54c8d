${content.date?string("yyyy-MM-dd")} ${1234.5?c}
