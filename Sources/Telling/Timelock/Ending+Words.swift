internal import Simulation
internal import Walkthroughs

extension Ending {
  /// Which side has the money, in a sentence without its full stop.
  func words(_ scene: Scene) -> String {
    let (payer, payee) = (scene.cast.payer, scene.cast.payee)
    let text =
      switch self {
      case .asAgreed: "each has what was agreed last, or can get it alone"
      case .payerTakesMore: "\(payer) has some of what is \(payee)'s"
      case .payeeTakesMore: "\(payee) has some of what is \(payer)'s"
      case .nobody: "neither can get at it alone"
      }
    return text.capitalizedFirst
  }
}
