internal import Bitcoin
internal import Telling

/// The window as bars over heights: payments and closes end somewhere, and the refund begins.
struct WindowBars {
  let window: OneWay.Window
  /// How many columns the bars may take.
  let columns: Int
  /// What bars are drawn with.
  let full: String

  /// The bars, each with its title and what its end or beginning is.
  var rows: [(title: String, note: String, bar: Line)] {
    let deadline = window.deadline
    return [
      (
        acceptTitle, told("to tip \(grouped(deadline.lastTipToAccept))"),
        bar(to: deadline.lastTipToAccept)
      ),
      (told("close"), told("by tip \(grouped(deadline.closeBy))"), bar(to: deadline.closeBy)),
      (
        told("refund"), told("from block \(deadline.firstRefundBlock.words)"),
        Line(String(repeating: " ", count: column(of: refund))).adding(
          Line(String(repeating: full, count: columns - column(of: refund)) + ">", .bad))
      ),
    ]
  }

  /// With a kick-off it is the close that the payee begins until then.
  private var acceptTitle: String {
    switch window.terms.variant {
    case .kickOff: told("react")
    case .refund, .expiry, .lifetime, .trusting: told("payments")
    }
  }

  private var refund: Int { Int(window.deadline.firstRefundBlock.value) }

  private func bar(to tip: Int) -> Line {
    let length = tip < window.firstTip ? 0 : max(1, column(of: tip + 1))
    return Line(String(repeating: full, count: length), .good)
  }

  /// Where a height stands between the first tip and a little beyond the refund's first block.
  ///
  /// Heights shortly before the end are told apart even where the window is long.
  private func column(of height: Int) -> Int {
    let span = max(1, refund - window.firstTip)
    let last = max(8, columns - 4)
    let scaled = max(0, height - window.firstTip) * last / span
    return max(0, min(scaled, last - min(6, max(0, refund - height))))
  }
}
