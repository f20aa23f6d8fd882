internal import Filecoin
package import Telling

extension Voucher {
  /// A window as a page: whether every payee is in time, the epochs, and the bars.
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
      let sections = [warning(width), heading(width), bars(width), stages(width)]
      return Array(sections.filter { !$0.isEmpty }.joined(separator: [Line()]))
    }
  }
}

extension Voucher.WindowText {
  private var timing: Voucher.Timing { window.terms.timing }

  /// The warning at the top where a payee can be too late.
  private func warning(_ width: Int) -> [Line] {
    guard !window.isSafe else { return [] }
    let line: Line = """
      \("Not safe: a payee can be too late with its vouchers", .bad); a settle delay of \
      \(grouped(window.leastDelay)) or more would do.
      """
    return line.wrapped(to: width)
  }

  private func heading(_ width: Int) -> [Line] {
    let title =
      "From the settle in epoch \(window.settled.words) to epoch \(window.collectable.words), the"
      + " first in which both can be paid (about \(Self.time(of: window.terms.settleDelay)))"
    let assumption: [Paragraph] = assumed.isEmpty ? [] : [.row("assumed", assumed)]
    let rows: [Paragraph] = [
      .row("relied on", reliedWords), .row("acted on", actedWords),
      .row("executed", executedWords),
      .row("last", "epoch \(window.last.words): the last that takes a voucher"),
      .row("collect", "from epoch \(window.collectable.words) on, by either side"),
      .row("to spare", Line(spareWords, window.isSafe ? .good : .bad)),
    ]
    return Line(title).wrapped(to: width) + (assumption + rows).lines(width)
  }

  private var reliedWords: String {
    "from epoch \(window.relied.words): a wallet waits"
      + " \(counted(window.terms.confidence, "epoch")) before it relies on a settle"
  }

  private var actedWords: String {
    "by epoch \(window.acted.words): the payee may need"
      + " \(counted(timing.reaction, "epoch")) more, and its wallet acts one epoch later"
  }

  private var executedWords: String {
    let undone =
      timing.undone > 0
      ? ", and a branch, which is one longer, may undo \(counted(timing.undone, "epoch"))" : ""
    return "by epoch \(window.executed.words): those who make blocks may take"
      + " \(counted(max(1, timing.delay), "epoch"))\(undone)"
  }

  private var spareWords: String {
    window.isSafe
      ? "\(counted(window.spare, "epoch")) (about \(Self.time(of: window.spare)))"
      : "\(counted(0 - window.spare, "epoch")) too few"
  }

  /// How long so many epochs of 30 seconds take.
  private static func time(of epochs: Int64) -> String {
    let minutes = epochs / 2
    return minutes < 120 ? counted(minutes, "minute") : counted(minutes / 60, "hour")
  }
}

// The bars.
extension Voucher.WindowText {
  private func bars(_ width: Int) -> [Line] {
    let columns = max(8, min(40, width - 34))
    let end = column(of: window.collectable, columns)
    let rows: [(String, String, Line)] = [
      ("payee", "by \(window.executed.words)", slowest(columns)),
      (
        "vouchers", "to \(window.last.words)",
        Line(String(repeating: "#", count: end), .good)
      ),
      (
        "collect", "from \(window.collectable.words)",
        Line(String(repeating: " ", count: end))
          .adding(Line(String(repeating: "#", count: max(1, columns - end)) + ">", .strong))
      ),
    ]
    return rows.map { title, note, bar in
      Line(title).adding(Line(note, .faint), at: 12).adding(bar, at: 32).indented()
    }
  }

  /// The time that the slowest payee takes.
  private func slowest(_ columns: Int) -> Line {
    let length = max(1, column(of: window.executed.adding(1), columns))
    return Line(String(repeating: "#", count: length), window.isSafe ? .good : .bad)
  }

  /// Where an epoch stands between the settle and a little beyond the first collect.
  private func column(of epoch: Epoch, _ columns: Int) -> Int {
    let span = max(1, window.terms.settleDelay)
    let most = max(8, columns - 4)
    let offset = max(0, epoch.value - window.settled.value)
    return min(columns, Int((offset * Int64(most) + span - 1) / span))
  }
}

// What can be done when.
extension Voucher.WindowText {
  private func stages(_ width: Int) -> [Line] {
    let rows = stageRows
    let column = (rows.map(\.0.count).max() ?? 0) + 2
    return [Line("What can be done, by the epoch that executes it", .strong)]
      + rows.map { .row($0.0, $0.1, column: column) }.lines(width)
  }

  private var stageRows: [(String, String)] {
    let (settled, last) = (window.settled, window.last)
    return [
      (
        "\(settled.words)-\(last.words)",
        "vouchers are taken, the payer's new ones too; a collect ends with exit code 18"
      ),
      (
        "from \(window.collectable.words)",
        "a voucher ends with exit code 32; a collect pays both, and the channel is no more"
      ),
    ]
  }
}
