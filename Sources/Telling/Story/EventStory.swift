internal import Bitcoin
internal import Simulation

/// The events of one move in words: what each subject did, with the network's answers and refusals.
struct EventStory<Family: ToldFamily> {
  private let wording: Wording<Family>
  /// A subject and the short phrases about it that follow one another.
  private var subject = ""
  private var phrases: [Line] = []
  /// Empty blocks that are yet to be told.
  private var emptyBlocks: ClosedRange<UInt32>?
  private(set) var paragraphs: [Paragraph] = []

  init(_ events: [Event<Family>], _ wording: Wording<Family> = .ofTraces) {
    self.wording = wording
    let selection = Self.selection(of: events)
    for (place, event) in events.enumerated() {
      if let more = selection.remarks[place] { add(more) }
      if !selection.untold.contains(where: { $0.contains(place) }) { add(event) }
    }
    flush()
  }

  /// Which events of long repetitions are left out, and the remark that stands instead, by place.
  private static func selection(
    of events: [Event<Family>]
  ) -> (untold: [Range<Int>], remarks: [Int: String]) {
    let repetitions = Repetition.all(in: events.map(\.shape)).filter { repetition in
      !(repetition.start..<repetition.end).allSatisfy { events[$0].emptyBlock != nil }
    }
    let remarks = repetitions.map { ($0.untold.lowerBound, remark($0.untoldRounds)) }
    return (repetitions.map(\.untold), Dictionary(uniqueKeysWithValues: remarks))
  }

  private static func remark(_ rounds: Int) -> String {
    told("... \(grouped(rounds)) more like these")
  }

  private mutating func add(_ remark: String) {
    flush()
    paragraphs.append(Paragraph(word: "", text: Line(remark)))
  }

  private mutating func add(_ event: Event<Family>) {
    if let height = event.emptyBlock {
      addEmptyBlock(at: height.value)
      return
    }
    for phrase in event.phrases(wording) { add(phrase) }
  }

  private mutating func add(_ phrase: Phrase) {
    flushBlocks()
    if phrase.subject != subject || phrase.isAlone { flush() }
    subject = phrase.subject
    phrases.append(phrase.text)
    if phrase.isAlone { flush() }
  }

  private mutating func addEmptyBlock(at height: UInt32) {
    if let blocks = emptyBlocks, blocks.upperBound + 1 == height {
      emptyBlocks = blocks.lowerBound...height
    } else {
      flushBlocks()
      emptyBlocks = height...height
    }
  }

  private mutating func flushBlocks() {
    guard let blocks = emptyBlocks else { return }
    emptyBlocks = nil
    add(.miners(emptyBlocks: blocks))
  }

  private mutating func flush() {
    flushBlocks()
    guard !phrases.isEmpty else { return }
    paragraphs.append(Paragraph(word: subject, text: phrases.joined(by: told("; "))))
    phrases = []
  }
}

extension [Paragraph] {
  /// The same with each subject in the language that is spoken.
  var spoken: [Paragraph] {
    map {
      Paragraph(indent: $0.indent, column: $0.column, word: told(word: $0.word), text: $0.text)
    }
  }
}

extension Event where Family: ToldFamily {
  /// The height of a block that holds nothing of the story; `nil` for any other event.
  fileprivate var emptyBlock: BlockHeight? {
    guard case .ledger(let event) = self else { return nil }
    return Family.Layer.emptyBlock(in: event)
  }
}
