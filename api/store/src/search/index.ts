export { searchEntities } from "./search.entity";
export { forgetWords, indexForSearch, removeFromSearch, type SearchEntry } from "./search-index.store";
export { searchGroup, type SearchAsk, type SearchHit, type SearchViewer } from "./search.store";
