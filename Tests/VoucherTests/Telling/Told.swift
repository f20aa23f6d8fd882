import Simulation
import Synchronization
import Telling
import Voucher

struct Told {
  /// All of it, in columns.
  let text: String
  /// The texts that are in English alone.
  let missing: [String]

  /// Tells a trace in a language.
  init(_ trace: Trace<Voucher>, in language: Language) {
    let notes = Notes()
    let speech = Speech(language, Voucher.texts(in: language)) { notes.add($0) }
    text = Speech.$current.withValue(speech) {
      var lines: [Line] = []
      TraceText(trace, width: 100).write { (more: [Line]) throws(Never) in lines += more }
      return lines.map(Style.plain.text).joined()
    }
    missing = notes.texts
  }
}

/// Collects texts, from whatever thread.
private final class Notes: Sendable {
  private let found = Mutex<Set<String>>([])

  var texts: [String] { found.withLock { $0.sorted() } }

  func add(_ text: String) {
    found.withLock { _ = $0.insert(text) }
  }
}
