internal import Bitcoin
internal import QRCodes
internal import Walkthroughs

/// A code to scan, drawn in a terminal, with what it says below.
///
/// With block characters two rows of modules share a line, and what is light is drawn: on a dark
/// ground that is what cameras expect, and where there are colours the ground is made black. In
/// ASCII a dark module is `##`, as on paper.
struct CodePicture {
  let request: PaymentRequest
  /// In which money the story is told.
  let denomination: Denomination
  let style: Style
  let width: Int

  var lines: [Line] {
    [Line(told("The code to scan"), .strong)] + picture
      + [request.words(in: denomination), PaymentRequest.warning].flatMap {
        wrapped($0, to: width - 2).map { Line($0).indented() }
      }
  }

  private var picture: [Line] {
    do throws(QRCodeError) {
      let code = try QRCode(request.uri)
      let rows = style.hasDrawing ? code.blockRows : code.signRows
      let columns = rows.map(\.count).max() ?? 0
      return columns <= style.width ? rows.map { Line($0, .code) } : tooNarrow(columns)
    } catch {
      return []
    }
  }

  private func tooNarrow(_ columns: Int) -> [Line] {
    wrapped(told("A terminal of \(columns) columns has room for it."), to: width - 2).map {
      Line($0).indented()
    }
  }
}

extension QRCode {
  private var border: Int { Self.quietZone }

  /// Two rows of modules in a line, a module in a column, by what is light.
  fileprivate var blockRows: [String] {
    stride(from: -border, to: size + border, by: 2).map { row in
      String((-border..<size + border).map { block(isDark($0, row), isDark($0, row + 1)) })
    }
  }

  private func block(_ isDarkAbove: Bool, _ isDarkBelow: Bool) -> Character {
    switch (isDarkAbove, isDarkBelow) {
    case (false, false): "█"
    case (false, true): "▀"
    case (true, false): "▄"
    case (true, true): " "
    }
  }

  /// A row of modules in a line, a module in two columns, by what is dark.
  fileprivate var signRows: [String] {
    (-border..<size + border).map { row in
      (-border..<size).map { isDark($0, row) ? "##" : "  " }.joined()
    }
  }
}
