//! Reading a file from inside the worker, in the fastest way that the browser offers.
//!
//! A byte stream with one buffer that goes back and forth is two to three times faster than slices; browsers
//! without it get the default stream, and those without streams of files a synchronous reader with large
//! slices.

use std::ops::Range;

use js_sys::{ArrayBuffer, Uint8Array};
use navlupp_worker::origin::{Chunks, Memory, MemoryChunks, Source, Unreadable};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileReaderSync, ReadableStreamByobReader, ReadableStreamDefaultReader};

/// The buffer of the byte stream, in bytes.
const BUFFER: u32 = 2 << 20;
/// A slice for the synchronous reader, in bytes: smaller ones are slower by far.
const SLICE: f64 = 16_777_216.0;

#[wasm_bindgen]
extern "C" {
    /// What a stream reader's `read` resolves to.
    type ReadResult;
    #[wasm_bindgen(method, getter)]
    fn done(this: &ReadResult) -> bool;
    #[wasm_bindgen(method, getter)]
    fn value(this: &ReadResult) -> Option<Uint8Array>;

    /// A file whose `stream` may be missing (Safari before 14.1).
    type MaybeStream;
    #[wasm_bindgen(method, getter, js_name = stream)]
    fn stream_function(this: &MaybeStream) -> JsValue;
}

/// A file of the browser, or bytes in memory.
#[derive(Clone)]
pub enum Origin {
    /// A file that a person has chosen.
    File(File),
    /// Pasted text or the example.
    Memory(Memory),
}

/// The way through it.
pub enum Way {
    /// Through a file.
    File(FileChunks),
    /// Through memory.
    Memory(MemoryChunks),
}

/// The way through a file. Its one buffer takes every chunk in turn.
pub struct FileChunks {
    file: File,
    reader: Reader,
    copy: Vec<u8>,
}

enum Reader {
    /// Nothing has been read.
    None,
    /// The buffer is transferred to the browser and comes back under the answer's view.
    Bytes(ReadableStreamByobReader, ArrayBuffer),
    Chunks(ReadableStreamDefaultReader),
    /// Where the next slice begins; as JavaScript counts, since files outgrow u32.
    Slices(FileReaderSync, f64),
}

impl Source for Origin {
    type Chunks = Way;

    fn of_bytes(bytes: Vec<u8>) -> Self {
        Self::Memory(Memory::of_bytes(bytes))
    }

    fn size(&self) -> u64 {
        match self {
            Self::File(file) => file.size() as u64,
            Self::Memory(memory) => memory.size(),
        }
    }

    fn chunks(&self) -> Way {
        match self {
            Self::File(file) => {
                Way::File(FileChunks { file: file.clone(), reader: Reader::None, copy: Vec::new() })
            }
            Self::Memory(memory) => Way::Memory(memory.chunks()),
        }
    }

    async fn read_range(&self, range: Range<u64>) -> Result<Vec<u8>, Unreadable> {
        let file = match self {
            Self::File(file) => file,
            Self::Memory(memory) => return memory.read_range(range).await,
        };
        let part: Blob =
            file.slice_with_f64_and_f64(range.start as f64, range.end as f64).map_err(|_| Unreadable)?;
        let buffer = JsFuture::from(part.array_buffer()).await.map_err(|_| Unreadable)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

impl Chunks for Way {
    async fn next(&mut self) -> Result<Option<&[u8]>, Unreadable> {
        match self {
            // What a browser says of a file that it cannot read names no reason that helps anybody.
            Self::File(chunks) => chunks.next().await.map_err(|_| Unreadable),
            Self::Memory(chunks) => chunks.next().await,
        }
    }
}

impl FileChunks {
    async fn next(&mut self) -> Result<Option<&[u8]>, JsValue> {
        let chunk = loop {
            match &mut self.reader {
                Reader::None => self.reader = Reader::of(&self.file)?,
                Reader::Bytes(reader, buffer) => {
                    let view = Uint8Array::new(buffer);
                    let chunk = chunk(JsFuture::from(reader.read_with_array_buffer_view(&view)).await?);
                    if let Some(chunk) = &chunk {
                        *buffer = chunk.buffer();
                    }
                    break chunk;
                }
                Reader::Chunks(reader) => break chunk(JsFuture::from(reader.read()).await?),
                Reader::Slices(reader, start) => {
                    let end = self.file.size().min(*start + SLICE);
                    let slice = self.file.slice_with_f64_and_f64(*start, end)?;
                    let bytes = Uint8Array::new(&reader.read_as_array_buffer(&slice)?.into());
                    *start = end;
                    break Some(bytes).filter(|bytes| bytes.length() > 0);
                }
            }
        };
        let Some(chunk) = chunk else { return Ok(None) };
        let length = chunk.length() as usize;
        if self.copy.len() < length {
            self.copy.resize(length, 0);
        }
        let Some(copy) = self.copy.get_mut(..length) else { return Ok(None) };
        chunk.copy_to(copy);
        Ok(Some(copy))
    }
}

impl Reader {
    fn of(file: &File) -> Result<Self, JsValue> {
        if file.unchecked_ref::<MaybeStream>().stream_function().is_undefined() {
            return Ok(Self::Slices(FileReaderSync::new()?, 0.0));
        }
        let stream = file.stream();
        // Throws where the stream of a file is no byte stream; the stream stays unlocked then.
        match ReadableStreamByobReader::new(&stream) {
            Ok(reader) => Ok(Self::Bytes(reader, ArrayBuffer::new(BUFFER))),
            Err(_) => ReadableStreamDefaultReader::new(&stream).map(Self::Chunks),
        }
    }
}

fn chunk(result: JsValue) -> Option<Uint8Array> {
    let result: ReadResult = result.unchecked_into();
    result.value().filter(|_| !result.done())
}
