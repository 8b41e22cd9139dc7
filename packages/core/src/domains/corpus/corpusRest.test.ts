import { testCorpus } from "../../testing/corpus.js";

testCorpus(1);
