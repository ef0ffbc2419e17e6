"""The same articles through other pipelines, each as its documentation builds it: read, split, embed, store, search.

All split at LONGEST characters, as Dateline does, call the same encoder, and keep what they store on the disk. What
is not installed is named and left out; `pip install '.[bench]'` installs them.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from vectorstore.encoders.encoder import Encoder
from vectorstore.text.passages import LONGEST

BATCH = 250  # articles read, split and handed over at once

Told = Callable[[int], None]  # hears how many articles are stored
Search = Callable[[str], Sequence[str]]  # the ten best texts
Rival = Callable[[Path, Path, Encoder, Told], tuple[Search, int]]  # also how many passages were made

NEEDED = {
    "langchain + Chroma": ("langchain_chroma", "langchain_text_splitters"),
    "LlamaIndex + Chroma": ("llama_index.core", "llama_index.vector_stores.chroma"),
    "Haystack": ("haystack",),
    "txtai": ("txtai", "faiss"),
}


def are_installed(packages: Sequence[str]) -> bool:
    """Whether the packages of a pipeline are there."""
    try:
        return all(importlib.util.find_spec(package) is not None for package in packages)
    except ModuleNotFoundError:
        return False


def batches(path: Path) -> Iterator[list[dict[str, Any]]]:
    """The records of a JSON lines file, some at a time."""
    with path.open(encoding="utf-8") as stream:
        while lines := list(islice(stream, BATCH)):
            yield [json.loads(line) for line in lines]


def facts(record: dict[str, Any]) -> dict[str, Any]:
    """What is stored beside a text."""
    return {key: record[key] for key in ("title", "url", "source", "published")}


def langchain(path: Path, folder: Path, encoder: Encoder, told: Told) -> tuple[Search, int]:
    """RecursiveCharacterTextSplitter and langchain's Chroma wrapper, in batches of what Chroma takes."""
    from langchain_chroma import Chroma
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    store: Any = Chroma("plain", encoder, str(folder))
    splitter: Any = RecursiveCharacterTextSplitter(chunk_size=LONGEST, chunk_overlap=0)
    most, done, passages = store._client.get_max_batch_size(), 0, 0  # noqa: SLF001 - the wrapper does not tell
    for records in batches(path):
        documents = splitter.create_documents([one["text"] for one in records], [facts(one) for one in records])
        for start in range(0, len(documents), most):
            store.add_documents(documents[start : start + most])
        done, passages = done + len(records), passages + len(documents)
        told(done)
    return lambda question: [found.page_content for found in store.similarity_search(question, k=10)], passages


def llama_index(path: Path, folder: Path, encoder: Encoder, told: Told) -> tuple[Search, int]:
    """SentenceSplitter (counting characters) and VectorStoreIndex over Chroma."""
    import chromadb
    from llama_index.core import Document, StorageContext, VectorStoreIndex
    from llama_index.core.base.embeddings.base import BaseEmbedding
    from llama_index.core.node_parser import SentenceSplitter
    from llama_index.vector_stores.chroma import ChromaVectorStore

    class Embedding(BaseEmbedding):  # type: ignore[misc]
        def _get_query_embedding(self, query: str) -> list[float]:
            return encoder.embed_query(query)

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return encoder.embed_query(query)

        def _get_text_embedding(self, text: str) -> list[float]:
            return encoder.embed_documents([text])[0]

        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            return encoder.embed_documents(texts)

    collection = chromadb.PersistentClient(str(folder)).create_collection("llama")
    storage = StorageContext.from_defaults(vector_store=ChromaVectorStore(chroma_collection=collection))
    splitter = SentenceSplitter(chunk_size=LONGEST, chunk_overlap=0, tokenizer=list, include_metadata=False)
    index = VectorStoreIndex([], storage_context=storage, embed_model=Embedding(embed_batch_size=64))
    done = passages = 0
    for records in batches(path):
        documents = [Document(text=one["text"], metadata=facts(one)) for one in records]
        nodes = splitter.get_nodes_from_documents(documents)
        index.insert_nodes(nodes)
        done, passages = done + len(records), passages + len(nodes)
        told(done)
    retriever = index.as_retriever(similarity_top_k=10)
    return lambda question: [found.get_content() for found in retriever.retrieve(question)], passages


def haystack(path: Path, folder: Path, encoder: Encoder, told: Told) -> tuple[Search, int]:
    """RecursiveDocumentSplitter and the in-memory store, saved to the disk at the end."""
    from haystack import Document
    from haystack.components.preprocessors import RecursiveDocumentSplitter
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    store: Any = InMemoryDocumentStore(embedding_similarity_function="cosine")
    marks = ["\n\n", "\n", ". ", " "]
    splitter: Any = RecursiveDocumentSplitter(split_length=LONGEST, split_unit="char", separators=marks)
    splitter.warm_up()
    done = passages = 0
    for records in batches(path):
        documents = [Document(content=one["text"], meta=facts(one)) for one in records]
        parts = splitter.run(documents=documents)["documents"]
        vectors = encoder.embed_documents([part.content for part in parts])
        store.write_documents(
            [
                Document(id=part.id, content=part.content, meta=part.meta, embedding=vector)
                for part, vector in zip(parts, vectors, strict=True)
            ]
        )
        done, passages = done + len(records), passages + len(parts)
        told(done)
    store.save_to_disk(str(folder / "haystack.json"))

    def search(question: str) -> list[str]:
        return [found.content for found in store.embedding_retrieval(encoder.embed_query(question), top_k=10)]

    return search, passages


def txtai(path: Path, folder: Path, encoder: Encoder, told: Told) -> tuple[Search, int]:
    """Embeddings with content (SQLite) over faiss; it has no splitter of that size, so langchain's is used."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter
    from txtai import Embeddings

    index: Any = Embeddings(method="external", transform=lambda texts: encoder.passages(list(texts)), content=True)
    splitter: Any = RecursiveCharacterTextSplitter(chunk_size=LONGEST, chunk_overlap=0)
    done = passages = 0
    for records in batches(path):
        pairs = [(one, part) for one in records for part in splitter.split_text(one["text"])]
        rows = [(passages + at, {"text": part, **facts(one)}, None) for at, (one, part) in enumerate(pairs)]
        index.upsert(rows)
        done, passages = done + len(records), passages + len(rows)
        told(done)
    index.save(str(folder / "txtai"))
    return lambda question: [found["text"] for found in index.search(question, 10)], passages


RIVALS: dict[str, Rival] = {
    "langchain + Chroma": langchain,
    "LlamaIndex + Chroma": llama_index,
    "Haystack": haystack,
    "txtai": txtai,
}
