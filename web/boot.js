// The first script of the sealed page, written by hand: it says what an old or policy-bound browser lacks, unpacks
// the page's modules, and starts them. It is read as it stands, by browsers of any age: no syntax newer than 2015.
(function () {
  "use strict";

  // [what is missing, Swedish, English]; a classic script needs no modules, so nothing else is asked for.
  var lacks = [
    [
      typeof WebAssembly !== "object",
      "WebAssembly (kan vara avstängt av en princip på din arbetsplats)",
      "WebAssembly (may be switched off by a policy at your workplace)",
    ],
    [
      typeof WebAssembly === "object" && !hasSimd(),
      "WebAssembly SIMD (finns i Chrome och Edge från 91, Firefox från 89, Safari från 16.4)",
      "WebAssembly SIMD (Chrome and Edge since 91, Firefox since 89, Safari since 16.4)",
    ],
    [
      typeof DecompressionStream !== "function",
      "DecompressionStream (finns i Chrome och Edge från 80, Firefox från 113, Safari från 16.4)",
      "DecompressionStream (Chrome and Edge since 80, Firefox since 113, Safari since 16.4)",
    ],
    [
      typeof Worker !== "function" || typeof Blob !== "function",
      "bakgrundsprocesser (Worker)",
      "background workers (Worker)",
    ],
  ].filter(function (lack) {
    return lack[0];
  });

  function hasSimd() {
    // A function that splats a number into a v128.
    return WebAssembly.validate(
      new Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
      ]),
    );
  }

  function paragraph(language, text) {
    var element = document.createElement("p");
    element.lang = language;
    element.textContent = text;
    document.getElementById("unsupported").appendChild(element);
  }

  function refuse(swedish, english) {
    paragraph("sv", "Navlupp kan inte köras i den här webbläsaren. " + swedish);
    paragraph("en", "Navlupp cannot run in this browser. " + english);
  }

  function list(column) {
    return lacks
      .map(function (lack) {
        return lack[column];
      })
      .join(", ");
  }

  // Takes a block's text out of the page, so that it is held once, and gives its bytes.
  function unpack(id) {
    var element = document.getElementById(id);
    var text = element.textContent;
    element.parentNode.removeChild(element);
    var packed = Uint8Array.from(atob(text), function (character) {
      return character.charCodeAt(0);
    });
    var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).arrayBuffer();
  }

  // The text of a block of data.
  function text(name) {
    return unpack("data-" + name).then(function (bytes) {
      return new TextDecoder().decode(bytes);
    });
  }

  function compile(id) {
    return unpack(id).then(function (bytes) {
      return WebAssembly.compile(bytes);
    });
  }

  // The second script calls this with the page's glue.
  globalThis.navluppStart = function (glue) {
    delete globalThis.navluppStart;
    if (lacks.length) {
      refuse("Den saknar: " + list(1) + ".", "It lacks: " + list(2) + ".");
      return;
    }
    var workerText = document.getElementById("navlupp-worker-glue").textContent;
    Promise.all([compile("navlupp-page-wasm"), compile("navlupp-worker-wasm"), text("engine"), text("page"), text("example")])
      .then(function (parts) {
        offer(workerText, parts[1], { engine: parts[2], page: parts[3], example: parts[4] });
        // The page's module refuses words of another source by throwing.
        glue.initSync({ module: parts[0] });
      })
      .catch(function () {
        refuse(
          "Sidan gick inte att starta; filen kan vara skadad eller stoppad av en princip.",
          "The page could not be started; the file may be damaged or stopped by a policy.",
        );
      });
  };

  // What the page's module may ask of the browser beyond its imports from the DOM.
  function offer(workerText, workerModule, words) {
    // The words of the engine, which the worker needs too, or of the page.
    globalThis.navluppWords = function (name) {
      return words[name];
    };

    // A worker from a blob: it inherits this page's policy, which a worker from an address would not.
    globalThis.navluppSpawnWorker = function () {
      var address = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
      var worker = new Worker(address);
      URL.revokeObjectURL(address);
      // Otherwise the browser prints what the worker died of into its console, also after its end.
      worker.addEventListener("error", function (event) {
        event.preventDefault();
      });
      worker.postMessage({ module: workerModule, words: { engine: words.engine, example: words.example } });
      return worker;
    };

    // The text of a generated file, by its name without ending; rejects where the page holds none.
    var texts = {};
    globalThis.navluppData = function (name) {
      if (!texts[name]) {
        texts[name] = new Promise(function (resolve) {
          resolve(text(name));
        });
      }
      return texts[name];
    };

    // Hands a blob to the browser's download; the only link that the page ever follows, and it leads nowhere.
    globalThis.navluppSave = function (blob, name) {
      var address = URL.createObjectURL(blob);
      var link = document.createElement("a");
      link.setAttribute("href", address);
      link.download = name;
      link.click();
      setTimeout(function () {
        URL.revokeObjectURL(address);
      }, 60000);
    };
  }
})();
