import { catalogueFiles } from '../../site/catalogue.ts';
import { store } from '../../site/store.ts';

export const getStaticPaths = () => catalogueFiles(store()).map(({ locale, body }) => ({ params: { locale }, props: { body } }));

export const GET = ({ props }: { props: { body: string } }): Response => new Response(props.body, { headers: { 'content-type': 'application/json' } });
