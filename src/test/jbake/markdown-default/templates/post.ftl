<title>${content.title?html}</title>
${content.body}