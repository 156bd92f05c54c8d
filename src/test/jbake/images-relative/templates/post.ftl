<title>${content.title}</title>
${content.body}
