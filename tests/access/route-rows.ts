import { readTable } from './roles.ts';

/**
 * What every route answers to each role. `sign-in` (and back), `door` (sign in, to nowhere), `home`, `agreement`: 303. `404`: exactly what an address that
 * does not exist answers. Columns: route, method, address, then anonymous, officer (a guest, law enforcement), outsider (a
 * member, not in the group), ada (in the group, agreement not accepted), minjun (accepted), mod, staff.
 */
const TABLE = `
  /                             GET  /                                                200 200 200 200 200 200 200
  /404                          GET  /404                                             404 404 404 404 404 404 404
  /500                          GET  /500                                             500 500 500 500 500 500 500
  /sign-in                      GET  /sign-in                                         200 home home home home home home
  /signed-out                   GET  /signed-out                                      door door door door door door door
  /invite/[token]               GET  /invite/{invitation}                             200 200 200 200 200 200 200
  /invite/[token]               GET  /invite/not-an-invitation                        404 404 404 404 404 404 404
  /demo/enter                   GET  /demo/enter                                      404 404 404 404 404 404 404
  /demo/enter                   POST /demo/enter                                      404 404 404 404 404 404 404
  /sitemap.xml                  GET  /sitemap.xml                                     200 200 200 200 200 200 200
  /search                       GET  /search                                          200 404 200 200 200 200 200
  /search                       GET  /search?q=report&kind=discussions                200 404 200 200 200 200 200
  /search/found.json            GET  /search/found.json                               200 404 200 200 200 200 200
  /search/found.json            GET  /search/found.json?q=report&documents=1          200 404 200 200 200 200 200
  /account                      GET  /account                                         sign-in 200 200 200 200 200 200
  /account/tokens               GET  /account/tokens                                  sign-in 404 200 200 200 200 200

  /guidance                     GET  /guidance                                        200 200 200 200 200 200 200
  /guidance/[slug]              GET  /guidance/before-you-report                      200 200 200 200 200 200 200
  /guidance/[slug]              GET  /guidance/livestream-evidence                    sign-in 404 200 200 200 200 200
  /guidance/[slug]              GET  /guidance/no-such-page                           sign-in 404 404 404 404 404 404
  /guidance/[slug]              GET  /guidance/livestreaming-group-notes                 sign-in 404 404 404 200 200 404
  /guidance/[slug]              GET  /guidance/payments-and-gifts                        sign-in 404 404 404 404 404 200
  /guidance/jurisdictions       GET  /guidance/jurisdictions?duty=yes                    sign-in 404 200 200 200 200 200
  /guidance/jurisdictions.csv   GET  /guidance/jurisdictions.csv                         sign-in 404 200 200 200 200 200
  /guidance/jurisdictions/[code] GET  /guidance/jurisdictions/ph                          sign-in 404 200 200 200 200 200
  /guidance/jurisdictions/[code] GET  /guidance/jurisdictions/zz                          sign-in 404 404 404 404 404 404
  /engagement                   GET  /engagement                                      200 200 200 200 200 200 200
  /engagement/[slug]            GET  /engagement/considerations                       200 200 200 200 200 200 200
  /engagement/[slug]            GET  /engagement/organisations                        sign-in 404 200 200 200 200 200
  /engagement/[slug]            GET  /engagement/no-such-page                         sign-in 404 404 404 404 404 404
  /events/[slug]                GET  /events/singapore-briefing                       200 200 200 200 200 200 200
  /events/[slug]                GET  /events/no-such-event                            404 404 404 404 404 404 404

  /webinars                     GET  /webinars                                        200 200 200 200 200 200 200
  /webinars/consent             GET  /webinars/consent                                200 200 200 200 200 200 200
  /webinars/[slug]              GET  /webinars/emergency-requests                     200 200 200 200 200 200 200
  /webinars/[slug]              GET  /webinars/livestreaming-across-borders           sign-in 404 200 200 200 200 200
  /webinars/[slug]              GET  /webinars/what-a-good-request-contains           sign-in 200 200 200 200 200 200
  /webinars/[slug]              GET  /webinars/no-such-webinar                        sign-in 404 404 404 404 404 404
  /webinars/[slug]/calendar.ics GET  /webinars/emergency-requests/calendar.ics        sign-in 404 404 404 200 404 404
  /webinars/[slug]/calendar.ics GET  /webinars/no-such-webinar/calendar.ics           sign-in 404 404 404 404 404 404
  /recordings/[id]              GET  /recordings/{what-a-good-request-contains}       sign-in 200 200 200 200 200 200
  /recordings/[id]              GET  /recordings/{reading-the-numbers}                sign-in 404 200 200 200 200 200
  /recordings/[id]              GET  /recordings/no-such-recording                    sign-in 404 404 404 404 404 404
  /media/[id]                   GET  /media/{what-a-good-request-contains.video}      404 200 200 200 200 200 200
  /media/[id]                   GET  /media/{what-a-good-request-contains.captions}   404 200 200 200 200 200 200
  /media/[id]                   GET  /media/{reading-the-numbers.video}               404 404 200 200 200 200 200
  /media/[id]                   GET  /media/{reading-the-numbers.poster}              404 404 200 200 200 200 200
  /media/[id]                   GET  /media/{reading-the-numbers.captions}            404 404 200 200 200 200 200
  /media/[id]                   GET  /media/no-such-file                              404 404 404 404 404 404 404

  /groups                       GET  /groups                                          sign-in 404 200 200 200 200 200
  /groups/[slug]                GET  /groups/livestreaming                            sign-in 404 404 agreement 200 200 404
  /groups/[slug]                GET  /groups/no-such-group                            sign-in 404 404 404 404 404 404
  /groups/[slug]/agreement      GET  /groups/livestreaming/agreement                  sign-in 404 404 200 200 200 404
  /groups/[slug]/agreement      GET  /groups/no-such-group/agreement                  sign-in 404 404 404 404 404 404
  /groups/[slug]/new            GET  /groups/livestreaming/new                        sign-in 404 404 agreement 200 200 404
  /groups/[slug]/new            GET  /groups/no-such-group/new                        sign-in 404 404 404 404 404 404
  /groups/[slug]/topics/[id]    GET  /groups/livestreaming/topics/{topic}             sign-in 404 404 404 200 200 404
  /groups/[slug]/topics/[id]    GET  /groups/no-such-group/topics/{topic}             sign-in 404 404 404 404 404 404
  /groups/[slug]/topics/[id]    GET  /groups/other-group/topics/{topic}               sign-in 404 404 404 404 404 404
  /groups/[slug]/topics/[id]    GET  /groups/other-group/topics/{other-topic}         sign-in 404 404 404 404 404 404
  /groups/[slug]/topics/[id]    GET  /groups/livestreaming/topics/{other-topic}       sign-in 404 404 404 404 404 404
  /groups/[slug]/topics/[id]    GET  /groups/livestreaming/topics/no-such-topic       sign-in 404 404 404 404 404 404

  /checks                       GET  /checks                                          200 200 200 200 200 200 200
  /checks/records-request       GET  /checks/records-request                          200 200 200 200 200 200 200
  /checks/records-request       POST /checks/records-request                          400 400 400 400 400 400 400
  /checks/report                GET  /checks/report                                   sign-in 404 200 200 200 200 200
  /checks/report                POST /checks/report                                   401 404 400 400 400 400 400
  /classifier                   GET  /classifier                                      sign-in 404 200 200 200 200 200
  /classifier/evaluation        GET  /classifier/evaluation                           sign-in 404 200 200 200 200 200
  /pilots                       GET  /pilots                                          sign-in 404 200 200 200 200 200
  /pilots/reports/[id]          GET  /pilots/reports/{report-of-harbour}              sign-in 404 404 200 404 404 200
  /pilots/reports/[id]          GET  /pilots/reports/{report-of-lotus}                sign-in 404 404 404 200 404 200
  /pilots/reports/[id]          GET  /pilots/reports/no-such-report                   sign-in 404 404 404 404 404 404
  /member-search/[...file]      GET  /member-search/pagefind-entry.json               404 404 200 200 200 200 200
  /member-search/[...file]      GET  /member-search/no-such-file                      404 404 404 404 404 404 404
  /member-search/[...file]      GET  /member-search                                   404 404 404 404 404 404 404
  /api                          GET  /api                                             sign-in 404 200 200 200 200 200
  /api/openapi.json             GET  /api/openapi.json                                401 404 200 200 200 200 200
  /api/classify                 POST /api/classify                                    401 404 200 200 200 200 200
  /api/conversation             POST /api/conversation                                401 404 200 200 200 200 200
  /api/session-risk             POST /api/session-risk                                401 404 200 200 200 200 200
  /api/classify                 GET  /api/classify                                    401 404 404 404 404 404 404
  /staff/outbox                 GET  /staff/outbox                                    sign-in 404 404 404 404 404 200
  /staff/feedback               GET  /staff/feedback                                  sign-in 404 404 404 404 404 200
  /staff/pilots                 GET  /staff/pilots                                    sign-in 404 404 404 404 404 200

  /_image                       GET  /_image?href=/favicon.svg                        404 404 404 404 404 404 404
  /_server-islands/[name]       GET  /_server-islands/Page                            404 404 404 404 404 404 404
  /_actions/[...path]           POST /_actions/people.signOut                         404 404 404 404 404 404 404
`;

export const ROUTE_ROWS = readTable(TABLE).map(({ words: [route = '', method = '', address = ''], cells }) => ({
  route,
  method,
  address,
  cells,
}));
