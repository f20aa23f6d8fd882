package import Channels
package import ExactJSON
package import Simulation
package import Telling
package import Walkthroughs

extension OneWay: ToldFamily {
  package static var seller: PaymentRole? { .payee }

  package static func opensChannel(_ order: Order) -> Bool { order == .open }

  package static func rows(of terms: Terms) -> [(String, String)] { terms.rows }

  package static func words(for change: Change) -> String {
    switch change {
    case .message(let change): change.words
    case .transaction(let change): change.words(everythingTo: PaymentRole.payer)
    case .signature(let change): change.words
    }
  }

  package static func words(for message: Message, _ wording: Wording<OneWay>) -> String {
    message.words(wording)
  }
}

// What its walkthroughs show.
extension OneWay: IllustratedFamily {
  package static func pace(under terms: Terms) -> String {
    let timing = terms.timing
    let branch = timing.undone > 0 ? ", and a branch undoes no more than it may" : ""
    return "its holder takes \(counted(timing.reaction, "block")) and miners"
      + " \(grouped(timing.delay))\(branch)"
  }

  package static func summary(of labels: [TransactionLabel<TransactionName>]) -> String {
    labels.summary
  }

  package static func drawings(
    of scene: Scene<OneWay>, style: Style, width: Int
  ) -> [[Line]] {
    WindowPicture(scene: scene, style: style, width: width).map { [$0.lines] } ?? []
  }

  package static func figures(of scene: Scene<OneWay>, heading: String) -> [Markup] {
    WindowFigure(scene: scene, heading: heading)?.markup ?? []
  }

  package static func introduction(of cast: PerRole<PaymentRole, String>) -> [Markup] {
    [
      .element("span", of: "who payer", cast.shortName(.payer).capitalizedFirst),
      Markup(told(" pays, ")), .element("span", of: "who payee", cast.shortName(.payee)),
      Markup(told(" is paid and closes.")),
    ]
  }

  package static func members(of scene: Scene<OneWay>) -> [JSONObject.Member] {
    let members: JSONObject = ["window": scene.window?.json ?? .null]
    return members.members
  }
}
