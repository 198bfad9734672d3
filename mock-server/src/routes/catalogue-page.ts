import { dayOf, isDay } from '@credit-check/domain/time/day';
import type { Context } from '../context.ts';
import type { PlatformApp } from '../http/app-environment.ts';
import { catalogueWords } from '../pages/catalogue-words.ts';
import { languageOf, respondWithPage } from '../pages/page.ts';
import { renderCatalogue } from '../pages/render-catalogue.ts';

/** `GET /catalogue`: catalogues and lists for people, as in force today or on `?on=`. */
export function serveCataloguePage(app: PlatformApp, { clock }: Context): void {
  app.get('/catalogue', (c) => {
    const language = languageOf(c);
    const asked = c.req.query('on');
    const on = asked !== undefined && isDay(asked) ? asked : dayOf(clock.now());
    return respondWithPage(c, language, catalogueWords[language].title, renderCatalogue(language, on));
  });
}
