internal import Bitcoin
internal import Channels
package import Telling

extension OneWay {
  /// A window as a page: whether the payee can be first, the bars, what it can do when, and the
  /// costs.
  package struct WindowText {
    let window: Window
    /// The values of the terms that were not given, in words.
    let assumed: String

    package init(window: Window, assumed: String = "") {
      self.window = window
      self.assumed = assumed
    }

    /// The whole page.
    package func lines(_ width: Int) -> [Line] {
      let sections = [warning(width), heading(width), bars(width), stages(width), cost(width)]
      return Array(sections.filter { !$0.isEmpty }.joined(separator: [Line()]))
    }
  }
}

extension OneWay.WindowText {
  private var deadline: OneWay.Deadline { window.deadline }
  private var timing: OneWay.Timing { window.terms.timing }

  /// The warning at the top where the payee cannot be sure to be first.
  private func warning(_ width: Int) -> [Line] {
    guard !window.isSafe else { return [] }
    let remedy =
      window.terms.leastLifetime.map { "a lifetime of \(grouped($0)) or more would do" }
      ?? "the channel must be open by tip \(grouped(deadline.lastTipToAccept))"
    let line: Line =
      "\("Not safe: the refund can come before the payee's close", .bad); \(remedy)."
    return line.wrapped(to: width)
  }

  private func heading(_ width: Int) -> [Line] {
    let first = deadline.firstRefundBlock
    let length = first.distance(above: window.tip)
    let title =
      "From height \(window.tip.words) to block \(first.words), the first that may hold the"
      + " refund\(Self.about(length))"
    let rows: [Paragraph] = [
      .row("way out", window.terms.variant.words), .row("clock", clockWords),
      .row("close by", closeWords),
      .row(acceptTitle, Line(acceptWords, window.isSafe ? .good : .bad)),
    ]
    let assumption: [Paragraph] = assumed.isEmpty ? [] : [.row("assumed", assumed)]
    return Line(title).wrapped(to: width) + (assumption + rows).lines(width)
  }

  /// The time that so many blocks take, where that says more than their number.
  private static func about(_ blocks: Int) -> String {
    blocks < 6 ? "" : " (about \(timeWords(ofBlocks: blocks)))"
  }

  private var clockWords: String {
    let what = window.terms.variant.kind == .kickOff ? "kick-off" : "funding"
    return switch window.clock {
    case .fixed: "the lock is a height, and a block more is the first that it allows"
    case .running(let block): "the \(what) is in block \(block.words)"
    case .supposed(let block): "as if the \(what) were in block \(block.words)"
    }
  }

  /// From the first block of the refund back to the last tip for a close.
  private var closeWords: String {
    let last = grouped(deadline.firstRefundBlock.value) + " - 1"
    let undone = timing.undone
    let sum =
      undone > 0
      ? "delay \(grouped(timing.delay)), \(grouped(undone)) undone and delay"
        + " \(grouped(timing.delay)) again"
      : "delay \(grouped(timing.delay))"
    return "tip \(grouped(deadline.closeBy)): \(last) less \(sum)"
  }

  /// With a kick-off it is the close that the payee begins until then.
  private var acceptTitle: String {
    switch window.terms.variant {
    case .kickOff: "react"
    case .refund, .expiry, .lifetime, .trusting: "accept"
    }
  }

  private var acceptWords: String {
    let reason =
      timing.reaction == 0
      ? "the same, since the payee acts at once"
      : "\(grouped(timing.reaction)) earlier, since the payee may need as many blocks before it acts"
    let sum = "tip \(grouped(deadline.lastTipToAccept)), \(reason)"
    return window.isSafe
      ? "\(sum). The payee's close is first."
      : "\(sum). The payee can act at tip \(grouped(window.firstTip)) first, which is too late."
  }

  private func bars(_ width: Int) -> [Line] {
    let bars = WindowBars(window: window, columns: max(8, min(40, width - 34)), full: "#")
    return bars.rows.map { row in
      Line(row.title).adding(Line(row.note, .faint), at: 12).adding(row.bar, at: 32).indented()
    }
  }

  /// What the payee can do at which tips.
  private func stages(_ width: Int) -> [Line] {
    let rows = window.spans.map { ($0.tipWords, $0.stage.words(window.terms)) }
    let column = (rows.map(\.0.count).max() ?? 0) + 2
    return [Line("What the payee can do, by the height of the chain", .strong)]
      + rows.map { .row($0.0, $0.1, column: column) }.lines(width)
  }

  private func cost(_ width: Int) -> [Line] {
    [Line("What it costs", .strong)]
      + [.row("life", lifeWords), .row("wait", waitWords)].lines(width)
  }

  private var lifeWords: String {
    switch window.terms.variant {
    case .kickOff:
      return "no end as long as no kick-off is published; then"
        + " \(counted(max(0, deadline.lastTipToAccept - window.firstTip + 1), "block")) in which a"
        + " payee may begin to close"
    case .refund, .expiry, .lifetime, .trusting:
      let blocks = max(0, deadline.lastTipToAccept - window.firstTip + 1)
      return "payments use up nothing; they end after \(counted(blocks, "block"))"
        + Self.about(blocks)
    }
  }

  /// How long the payer's money is bound where the payee does not answer.
  private var waitWords: String {
    let wait = max(0, deadline.firstRefundBlock.distance(above: window.tip))
    return "if the payee never closes, the payer has everything back after"
      + " \(counted(wait, "block"))\(Self.about(wait))"
  }
}

extension OneWay.Window.Span {
  /// `106-194`, `201`, `from 201`.
  fileprivate var tipWords: String {
    guard let to else { return "from \(grouped(from))" }
    return from == to ? grouped(from) : "\(grouped(from))-\(grouped(to))"
  }
}

extension OneWay.Window.Stage {
  /// What the payee can do.
  fileprivate func words(_ terms: OneWay.Terms) -> String {
    switch self {
    case .open:
      terms.variant.kind == .kickOff
        ? "it closes from the kick-off's output, and is in time however slow it may be"
        : "it accepts payments, and closes in time however slow it may be"
    case .closing:
      terms.variant.kind == .kickOff
        ? "a close that is offered now is in time, and one after its whole reaction may not be"
        : "no more payments; a close that is offered now is in time"
    case .late:
      "a close that is offered now is in time only if miners need less than"
        + " \(counted(terms.timing.confirming, "block"))"
    case .race: "the next block may hold the refund, too: whichever is mined first"
    }
  }
}
