${tag} [${content.rootpath}]
