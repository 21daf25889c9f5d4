/** The files of the Hugo site besides its pages: configuration, layouts and styles. */
export const HUGO_SITE: Record<string, string> = {
  'hugo.toml': `baseURL = 'https://handbook.shop.example/'
languageCode = 'en'
title = 'Bench'
disableKinds = ['taxonomy', 'term']
[outputs]
home = ['HTML', 'RSS']
section = ['HTML']
[markup.highlight]
noClasses = false
[markup.tableOfContents]
startLevel = 2
endLevel = 3
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ site.Title }}</title>
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="{{ "site.css" | relURL }}">
</head>
<body>
<a href="#main">Skip to content</a>
<header data-pagefind-ignore><a href="{{ "/" | relURL }}">{{ site.Title }}</a>
<nav aria-label="Sections">{{ range site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
</header>
{{ block "main" . }}{{ end }}
<footer>{{ site.Title }}</footer>
</body>
</html>
`,
  'layouts/_default/single.html': `{{ define "main" }}
<div class="page">
{{ partialCached "section-nav.html" . .CurrentSection.RelPermalink }}
<main id="main" data-pagefind-body>
<nav aria-label="Breadcrumb" data-pagefind-ignore>{{ range .Ancestors.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> / {{ end }}</nav>
<h1>{{ .Title }}</h1>
<p>{{ .Description }}</p>
{{ with .Params.tags }}<ul>{{ range . }}<li>{{ . }}</li>{{ end }}</ul>{{ end }}
{{ .Content }}
</main>
<aside>{{ .TableOfContents }}</aside>
</div>
{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}
<div class="page">
{{ partialCached "section-nav.html" . .RelPermalink }}
<main id="main">
<h1>{{ .Title }}</h1>
<ul>{{ range .RegularPagesRecursive }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>{{ end }}
</ul>
</main>
</div>
{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}
<main id="main">
<h1>{{ .Title }}</h1>
{{ range site.Sections }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<ul>{{ range first 10 .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ end }}
</main>
{{ end }}
`,
  'layouts/partials/section-nav.html': `<nav aria-label="{{ .CurrentSection.Title }}" data-pagefind-ignore>
<ul>{{ range .CurrentSection.Sections }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ range .CurrentSection.RegularPages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ul>
</nav>
`,
  'static/site.css': `body { font: 1rem/1.6 system-ui; margin: 0 auto; max-width: 80rem; }
.page { display: grid; gap: 2rem; grid-template-columns: 16rem 1fr 14rem; }
.chroma .k, .chroma .kd, .chroma .kn { color: #7b30d0; }
.chroma .s, .chroma .s1, .chroma .s2 { color: #11663b; }
.chroma .c, .chroma .c1 { color: #596275; }
.chroma .hl { background: #fff3c4; }
`,
};
