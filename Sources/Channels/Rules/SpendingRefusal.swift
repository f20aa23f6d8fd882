/// The refusals of a family in which two sides sign for one funding output.
///
/// The checks that every such family makes are written once, in terms of these.
package protocol SpendingRefusal: ChannelRefusal {
  /// The funding is not what it should be.
  static func funding(_ fault: FundingFault) -> Self
  /// The transaction is not the template's.
  static func template(_ fault: TemplateFault) -> Self
  /// The signature is not good.
  static func signature(_ fault: SignatureFault<PaymentRole>) -> Self
}
