internal import Walkthroughs

/// The pictures of a step: the transaction that it is about, the money, the ladder, and a table.
struct Drawing {
  let scene: Scene
  let style: Style
  let width: Int

  /// The pictures that there are, in order.
  var parts: [[Line]] {
    [transaction, money, ladder, holdings, table].filter { !$0.isEmpty }
  }

  /// The transaction that the step is about.
  private var transaction: [Line] {
    guard let focus = scene.beat.focus, let label = scene.label(focus),
      let portrait = scene.portrait(label)
    else { return [] }
    return TransactionPicture(portrait: portrait, scene: scene, style: style, width: width).lines
  }

  private var table: [Line] {
    scene.tableText.map { TableDrawing(table: $0, style: style, width: width).lines } ?? []
  }
}
