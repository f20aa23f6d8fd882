internal import Bitcoin
internal import QRCodes
internal import Walkthroughs

/// A code to scan in a page: black on white in the light and in the dark, its address below.
struct CodeFigure<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let heading: String

  var markup: [Markup] {
    guard let request = scene.paymentRequest else { return [] }
    return [.element(heading, of: "label", told("The code to scan"))] + picture(of: request)
      + [
        .element("p", of: "txid", request.words(in: scene.denomination)),
        .element("p", [], [Markup(PaymentRequest.warning)]),
      ]
  }

  private func picture(of request: PaymentRequest) -> [Markup] {
    do throws(QRCodeError) {
      return [try QRCode(request.uri).svg(label(of: request))]
    } catch {
      return []
    }
  }

  private func label(of request: PaymentRequest) -> String {
    told("A code that says: \(request.words(in: scene.denomination))")
  }
}

extension QRCode {
  /// The code as one picture, each module a square of six.
  fileprivate func svg(_ label: String) -> Markup {
    let side = size + 2 * Self.quietZone
    return .element(
      "svg",
      [
        ("class", "code"), ("role", "img"), ("aria-label", label),
        ("viewBox", "0 0 \(side) \(side)"), ("width", "\(6 * side)"), ("height", "\(6 * side)"),
        ("style", "display:block;max-width:100%;height:auto"),
        ("shape-rendering", "crispEdges"),
      ],
      [
        .element("rect", [("width", "\(side)"), ("height", "\(side)"), ("fill", "#fff")], []),
        .element("path", [("d", path), ("fill", "#000")], []),
      ])
  }

  /// Every run of dark modules, row by row.
  private var path: String {
    (0..<size).flatMap { row in
      runs(in: row).map { run in
        "M\(run.lowerBound + Self.quietZone) \(row + Self.quietZone)h\(run.count)v1h-\(run.count)z"
      }
    }.joined()
  }

  private func runs(in row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<size where isDark(column, row) {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
