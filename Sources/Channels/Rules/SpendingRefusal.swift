/// The refusals of a family whose participants sign for each other's transactions.
///
/// The checks that every such family makes are written once, in terms of these.
public protocol SpendingRefusal: ChannelRefusal {
  /// Who signs.
  associatedtype Role: ChannelRole
  /// The funding is not what it should be.
  static func funding(_ fault: FundingFault) -> Self
  /// The transaction is not the template's.
  static func template(_ fault: TemplateFault) -> Self
  /// The signature is not good.
  static func signature(_ fault: SignatureFault<Role>) -> Self
}
