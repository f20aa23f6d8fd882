internal import Walkthroughs

/// The pictures of a step: the transaction that it is about, the money, what the family draws, what
/// each participant holds, and a table.
struct Drawing<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let style: Style
  let width: Int

  /// The pictures that there are, in order; where nothing has happened they were seen before.
  var parts: [[Line]] {
    guard !scene.steps.isEmpty || scene.beat.focus != nil else {
      return [table].filter { !$0.isEmpty }
    }
    let own = Family.drawings(of: scene, style: style, width: width)
    return ([code, transaction, money] + own + [holdings, table]).filter { !$0.isEmpty }
  }

  /// The transaction that the step is about.
  private var transaction: [Line] {
    guard let focus = scene.beat.focus, let label = scene.label(focus),
      let portrait = scene.portrait(label)
    else { return [] }
    return TransactionPicture(portrait: portrait, scene: scene, style: style, width: width).lines
  }

  private var code: [Line] {
    scene.paymentRequest.map { request in
      CodePicture(
        request: request, denomination: scene.denomination, style: style, width: width
      ).lines
    } ?? []
  }

  private var table: [Line] {
    scene.tableText.map { TableDrawing(table: $0, style: style, width: width).lines } ?? []
  }
}
