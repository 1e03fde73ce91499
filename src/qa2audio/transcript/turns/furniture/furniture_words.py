"""The words of buttons, menus and their like, by language; compared in lower case without the marks around them."""

from __future__ import annotations


def phrases(text: str) -> frozenset[str]:
    """Return the phrases that `text` lists, with a comma or a line's end between them."""
    return frozenset(
        " ".join(phrase.split()) for line in text.splitlines() for phrase in line.split(",") if phrase.strip()
    )


SURE = phrases(
    """
    schreibe einen kommentar, kommentar absenden, post comment, submit comment
    laisser un commentaire annuler la réponse, publicar comentario, invia commento, publicar o comentário

    section navigation, site navigation, skip advertisement, share full article, member-only story
    members only, subscriber only, for subscribers only, article réservé aux abonnés, réservé aux abonnés
    nur für abonnenten, zur startseite, zum artikel, exklusiv für abonnenten, artículo para suscriptores
    archivado en, zum archiv, podcasts we love, check out these other fine podcasts recommended by us
    episode artwork, listen and subscribe, more from this author, written by, in this story, keep reading
    keep exploring, download our app

    subscribe now, subscribe for free, subscribe to the podcast, subscribe to our newsletter
    subscribe to the newsletter, subscribe to the show, subscribe today, sign up for our newsletter
    sign up for the newsletter, sign up now, sign up for free, sign in, sign in to continue, log in
    log in or sign up, create account, create an account, join now, become a member, become a patron
    upgrade to paid, get more from us, leave a comment, leave a reply, leave a review, leave a rating
    write a comment, add a comment, post a comment, view comments, view all comments, load more comments
    show more comments, show comments, join the discussion, start a discussion, share this post
    share this episode, share this article, share this, share on facebook, share on twitter, share on x
    share on linkedin, share via email, copy link, copy url, link copied, embed code
    give a gift subscription, gift a subscription, refer a friend, click to expand full transcript
    click to expand, click here to expand, click to read the full transcript, expand transcript
    show transcript, hide transcript, view transcript, open transcript, read transcript, read the transcript
    read full transcript, show full transcript, download transcript, download the transcript
    transcript below, full transcript below, click here for the transcript, toggle transcript
    collapse transcript, read more, read more here, read full story, read the full story, continue reading
    continue reading in app, open in app, get the app, read in app, view in browser
    view this email in your browser, show more, show less, see more, see all, view all, load more
    learn more, skip to content, skip to main content, skip to navigation, skip to primary navigation
    jump to content, back to top, back to home, back to all episodes, back to episodes, all episodes
    more episodes, view all episodes, browse episodes, latest episodes, recent episodes, previous episode
    next episode, previous post, next post, previous article, next article, older posts, newer posts
    related posts, related episodes, related articles, you may also like, you might also like
    recommended for you, recommended reading, more from this show, popular posts, recent posts, trending now
    most popular, most read, play episode, play audio, listen now, listen to this episode
    listen to the episode, listen to the podcast, listen to article, listen to this article, watch now
    watch on youtube, watch video, watch the video, play in new window, download episode, download mp3
    download audio, download file, download the episode, embed player, audio player, 00:00 / 00:00
    0:00 / 0:00, your browser does not support the audio element, your browser does not support html5 audio
    accept all, accept all cookies, accept cookies, reject all, manage cookies, manage preferences
    cookie policy, cookie settings, cookie preferences, privacy policy, terms of service, terms of use
    terms and conditions, terms & conditions, do not sell my personal information, privacy & terms
    privacy ∙ terms ∙ collection notice, enter your email, enter your email address, type your email
    your email address, email address, no thanks, maybe later, not now, no comments yet, comments are closed
    comments off, discussion about this post, discussion about this episode, ready for more
    write a response, print this page, print this article, save for later, add to reading list
    add to playlist, add to queue, edit this page, report an issue, edit source, table of contents
    on this page, in this article, jump to, go to top, top of page, main menu, toggle navigation, open menu
    close menu, search this site, powered by wordpress, powered by ghost, powered by substack, start writing
    substack is the home for great culture, about the author, published with ghost, made with notion
    built with notion, duplicate, view original, view source, advertisement, sponsored content

    jetzt abonnieren, newsletter abonnieren, podcast abonnieren, kommentar schreiben, kommentar hinterlassen
    einen kommentar hinterlassen, kommentare anzeigen, artikel teilen, beitrag teilen, zum inhalt springen
    zum inhalt, zum hauptinhalt springen, nach oben, zurück zur startseite, zurück zur übersicht
    weiterlesen, mehr lesen, mehr erfahren, mehr anzeigen, jetzt anhören, folge anhören, jetzt lesen
    vorherige folge, nächste folge, vorheriger beitrag, nächster beitrag, transkript anzeigen
    transkript ausklappen, vollständiges transkript anzeigen, alle akzeptieren, alle cookies akzeptieren
    datenschutzerklärung, anzeige, auf facebook teilen, link kopieren, artikel drucken, artikel anhören
    merken, zur merkliste, das könnte sie auch interessieren, lesen sie auch, lesen sie mehr, mehr zum thema
    inhaltsverzeichnis, inhalt ausklappen

    s’abonner maintenant, s'abonner maintenant, s'abonner, s’abonner, s'abonner à la newsletter, je m'abonne
    abonnez-vous, laisser un commentaire, ajouter un commentaire, partager cet article, partager cet épisode
    partager sur facebook, lire la suite, lire plus, en savoir plus, voir plus, aller au contenu
    aller au contenu principal, retour en haut, retour à l'accueil, épisode précédent, épisode suivant
    article précédent, article suivant, écouter l'épisode, écouter maintenant, afficher la transcription
    lire la transcription, tout accepter, accepter les cookies, politique de confidentialité, lire aussi
    à lire aussi, sur le même sujet, table des matières, imprimer cet article, copier le lien

    suscríbete ahora, suscríbete, suscribirse, suscribirme, suscríbete a nuestro boletín, deja un comentario
    deja tu comentario, dejar un comentario, añadir comentario, compartir en facebook
    compartir este artículo, compartir este episodio, leer más, seguir leyendo, ver más, saber más
    saltar al contenido, ir al contenido, ir al contenido principal, volver arriba, volver al inicio
    episodio anterior, episodio siguiente, siguiente episodio, entrada anterior, entrada siguiente
    escuchar ahora, escuchar el episodio, ver transcripción, mostrar transcripción, aceptar todo
    aceptar todas las cookies, aceptar cookies, política de privacidad, política de cookies
    te puede interesar, lee también, más información, tabla de contenidos, índice de contenidos
    copiar enlace, imprimir

    iscriviti ora, iscriviti alla newsletter, lascia un commento, condividi su facebook
    condividi questo articolo, leggi di più, leggi tutto, continua a leggere, vai al contenuto, torna su
    episodio precedente, episodio successivo, articolo precedente, articolo successivo, ascolta ora
    ascolta l'episodio, mostra trascrizione, accetta tutti, accetta i cookie, informativa sulla privacy
    leggi anche, potrebbe interessarti anche

    inscreva-se, inscreva-se agora, assine agora, assine a newsletter, deixe um comentário
    deixe seu comentário, compartilhar no facebook, compartilhe este artigo, leia mais, continue lendo
    saiba mais, ver mais, ir para o conteúdo, pular para o conteúdo, voltar ao topo, episódio anterior
    próximo episódio, ouvir agora, ouça agora, ver transcrição, mostrar transcrição, aceitar todos
    política de privacidade, leia também, veja também

    abonneer nu, laat een reactie achter, lees meer, lees verder, naar de inhoud, ga naar inhoud
    terug naar boven, vorige aflevering, volgende aflevering, deel dit artikel, deel deze aflevering
    luister nu, alles accepteren, privacybeleid, lees ook, prenumerera nu, lämna en kommentar, läs mer
    hoppa till innehåll, föregående avsnitt, nästa avsnitt, dela artikeln, godkänn alla, zapisz się
    zasubskrybuj, dodaj komentarz, czytaj więcej, czytaj dalej, przejdź do treści, poprzedni odcinek
    następny odcinek, udostępnij na facebooku, akceptuj wszystkie, подписаться, подпишитесь
    подписаться на рассылку, оставить комментарий, добавить комментарий, читать далее, читать дальше
    читать полностью, поделиться, перейти к содержимому, перейти к содержанию, наверх, предыдущий выпуск
    следующий выпуск, слушать выпуск, показать расшифровку, принять все, политика конфиденциальности
    читайте также, показать ещё, şimdi abone ol, abone ol, yorum yap, devamını oku, içeriğe geç
    önceki bölüm, sonraki bölüm, 立即订阅, 订阅, 訂閱, 立即訂閱, 订阅我们的通讯, 发表评论, 發表評論, 写评论
    留言, 分享, 分享到微信, 分享此文, 阅读更多, 閱讀更多, 阅读全文, 展开全文, 展开, 查看更多, 點擊展開
    点击展开, 点击展开全文, 点击展开全文文字稿, 跳到内容, 跳至主要内容, 返回顶部, 回到頂部, 上一集, 下一集
    上一篇, 下一篇, 上一期, 下一期, 立即收听, 收听本期, 相关阅读, 相關閱讀, 推荐阅读, 扫码关注, 关注我们
    点赞, 收藏, 转发, 目录, 目錄, 接受所有cookie, 隐私政策, 購読する, 登録する, チャンネル登録
    コメントを残す, コメントする, シェア, シェアする, ツイート, 続きを読む, もっと見る, もっと読む
    全文を読む, コンテンツへスキップ, 本文へスキップ, トップへ戻る, ページトップへ, 前の記事, 次の記事
    前のエピソード, 次のエピソード, 前へ戻る, 今すぐ聴く, 文字起こしを表示, 文字起こしを開く, 関連記事
    おすすめ記事, あわせて読みたい, 目次, 目次を開く, プライバシーポリシー, 印刷する, すべて受け入れる
    구독하기, 댓글 남기기, 공유하기, 더 보기, 더보기, 본문으로 건너뛰기, 이전 글, 다음 글, 목차
    """
)
"""Nobody says these as a paragraph without a full stop."""

BUTTONS = phrases(
    """
    listen, clap, claps, bookmark, top highlight, responses, subscribe, share, like, comment, comments
    reply, restack, repost, follow, donate, download, embed, permalink, unsubscribe, retweet, teilen
    abonnieren, kommentieren, kommentare, gefällt mir, folgen, antworten, spenden, herunterladen, partager
    commenter, commentaires, suivre, j'aime, répondre, télécharger, compartir, comentar, comentarios, seguir
    me gusta, responder, descargar, condividi, commenta, commenti, segui, mi piace, rispondi, scarica
    compartilhar, partilhar, comentários, curtir, baixar, delen, reageren, reacties, volgen, dela, gilla
    udostępnij, komentarze, комментарии, нравится, ответить
    """
)
"""Buttons, where each is a paragraph of its own."""

WEAK = phrases(
    """
    start, name, website, comment, kommentar, nom, commentaire, site web, nombre, correo electrónico
    sitio web, nome, 发现, 等你来答, 喜欢, 赞同, 推荐, 热榜, 会员, 通知, 私信, 编辑推荐, 评论

    chapter markers, show info, episode info, season, explicit, 15 seconds back, 30 seconds forward
    exclusive, premium, home, about, about us, contact, contact us, search, menu, blog, podcast, podcasts
    episodes, shop, store, archive, archives, news, login, register, account, my account, press, careers
    jobs, help, faq, support, team, newsletter, newsletters, events, categories, tags, topics, topic
    authors, rss, rss feed, sitemap, legal, imprint, advertise, save, saved, report, hide, award, crosspost
    permalink, source, context, full comments, parent, give award, give gold, sorted by, best, top, new
    controversial, old, previous, next, prev, back, close, open, print, email, e-mail, twitter, facebook
    linkedin, instagram, youtube, tiktok, mastodon, bluesky, threads, reddit, whatsapp, telegram, pinterest
    pocket, x, spotify, apple podcasts, overcast, pocket casts, google podcasts, amazon music, castbox
    stitcher, deezer, audible, iheartradio, rss-feed, play, pause, mute, unmute, speed, 1x, settings
    fullscreen, volume, more, less, edit, history, talk, read, view, copy, copied, link, links, options
    language, english, transcript, transcription, audio, video, show notes, shownotes, notes, overview
    description, details, chapters, recommended, related, popular, latest, trending, top stories, all
    discussion, likes, restacks, cookies, privacy, terms, accept, decline, reject, agree, ok, got it
    collection notice, substack, wordpress, medium, ghost, notion, add icon, add cover, add comment
    untitled, updates, favorite

    startseite, über uns, kontakt, suche, impressum, datenschutz, agb, anmelden, registrieren, zurück
    weiter, drucken, themen, archiv, merken, mehr, accueil, à propos, recherche, rechercher, connexion
    se connecter, inscription, mentions légales, précédent, suivant, imprimer, boutique, inicio, acerca de
    contacto, buscar, iniciar sesión, registrarse, aviso legal, anterior, siguiente, imprimir, tienda
    guardar, chi siamo, contatti, cerca, accedi, precedente, successivo, stampa, sobre, contato, pesquisar
    entrar, próximo, over ons, zoeken, inloggen, vorige, volgende, hem, sök, logga in, föregående, nästa
    strona główna, szukaj, zaloguj, главная, о нас, поиск, войти, меню, назад, далее, контакты, 首页, 首頁
    关于, 关于我们, 關於我們, 搜索, 搜尋, 登录, 登入, 注册, 菜单, 联系我们, 返回, 上一页, 下一页, ホーム
    ログイン, 検索, メニュー, お問い合わせ, 前へ, 次へ, 戻る, 閉じる, 홈, 로그인, 검색, 메뉴
    """
)
"""Menus: furniture beside other furniture, and at the edges of a page."""

LINK_WORDS = phrases(
    """
    slides, slide deck, proposal, pr, rfc, link, links, here, issue, issues, recording, minutes, agenda
    video, notes, pull request, spec, specification, draft, repo, repository, source, source code, website
    presentation, document, pdf, commit, code, demo, paper, article, post, blog post, thread, discussion
    documentation, docs, example, patch, folien, hier, quelle, ici, aquí, qui, aqui, тут, здесь, 链接
    リンク, こちら, メモ
    """
)
"""Words of a link that only say where it leads."""

HOMES = phrases(
    """
    home, start, startseite, accueil, inicio, início, home page, homepage, strona główna, главная, 首页
    首頁, ホーム, トップ, top, 홈, podcast, podcasts, blog
    """
)
"""With what the path to a page begins."""

TRANSCRIPT = phrases(
    """
    transcript, full transcript, transcription, episode transcript, the transcript, podcast transcript
    interview transcript, complete transcript, audio transcript, video transcript, show transcript
    full episode transcript, read the full transcript, transcript of the episode, machine transcript
    automated transcript, rough transcript, edited transcript, transkript, vollständiges transkript
    das transkript, abschrift, transcription complète, transcription intégrale, la transcription
    transcripción, transcripción completa, trascrizione, trascrizione completa, transcrição
    transcrição completa, transcriptie, transkription, transkrypcja, расшифровка, полная расшифровка
    текстовая расшифровка, стенограмма, 文字稿, 全文文字稿, 文字实录, 逐字稿, 訪談逐字稿, 采访实录, 全文
    文字起こし, 書き起こし, 全文書き起こし, 全文文字起こし, 녹취록, 대본
    """
)
"""Headings above the conversation that say only that."""

LINK_LISTS = phrases(
    """
    links, links mentioned, links mentioned in this episode, links from the episode, links from the show
    links and resources, links & resources, episode links, useful links, related links, mentioned links
    resources, resources mentioned, resources mentioned in this episode, resources and links
    mentioned in this episode, mentioned, mentioned in the episode, things mentioned, people mentioned
    books mentioned, show notes, shownotes, episode notes, show links, references, further reading
    read more, learn more, more information, related, related episodes, sponsors, our sponsors, sponsor
    sponsored by, this episode is sponsored by, this episode is brought to you by, today's sponsors
    sponsor links, find us online, follow us, follow, follow us on, connect with us, connect, contact
    get in touch, social media, socials, where to find us, where to listen, listen on, listen elsewhere
    subscribe, subscribe on, support the show, support the podcast, support us, social, our links, credits
    music credits, guest links, guest, about the guest, hosts, where to find the guest, sources, see also
    external links, in this episode we mention, tools mentioned, downloads, attachments, transcript links

    linkliste, links zur folge, links zur sendung, weiterführende links, erwähnte links, shownotes und links
    quellen, ressourcen, werbung, sponsoren, kontakt, mehr zum thema, folgt uns, liens, liens utiles
    liens cités, ressources, pour aller plus loin, références, nos partenaires, suivez-nous, à lire aussi
    sur le même sujet, enlaces, enlaces de interés, enlaces mencionados, recursos, referencias
    patrocinadores, síguenos, para saber más, notas del programa, notas del episodio, link utili
    collegamenti, risorse, riferimenti, sponsor della puntata, seguici, note dell'episodio
    links mencionados, links citados, referências, siga-nos, bronnen, länkar, linki, źródła, ссылки
    полезные ссылки, источники, ссылки из выпуска, 相关链接, 相關連結, 参考资料, 節目連結, 延伸阅读
    参考リンク, 関連リンク, リンク, 参考文献, ショーノート
    """
)
"""What stands above a list of links or the names of things."""

CONTENTS = phrases(
    """
    contents, table of contents, in this article, in this post, on this page, jump to, jump to a section
    chapters, chapter markers, timestamps, time stamps, timecodes, timeline, topics and timestamps
    episode chapters, chapter list, outline, sections, index, time codes, video chapters, key moments
    episode timestamps, show timestamps, quick navigation, toc, jump to section, inhalt, inhaltsverzeichnis
    kapitel, kapitelmarken, zeitmarken, sommaire, table des matières, chapitres, chapitrage, minutage
    índice, contenido, contenidos, tabla de contenidos, capítulos, minutaje, marcas de tiempo, indice
    sommario, capitoli, sumário, conteúdo, inhoud, inhoudsopgave, hoofdstukken, innehåll, spis treści
    rozdziały, содержание, оглавление, таймкоды, тайм-коды, главы, 目录, 目錄, 章节, 章節, 时间轴, 時間軸
    时间线, 本期时间轴, 目次, チャプター, タイムスタンプ, もくじ, 목차, 타임라인
    """
)
"""What stands above a list of what is in the page."""
