internal import Channels
internal import Filecoin
internal import Telling
internal import Voucher

/// The words of a command line about voucher channels, and what they stand for.
enum PaychArguments {
  static let from = Argument(name: "from", help: "The address of the account that pays.")
  static let to = Argument(name: "to", help: "The address of the account that is paid.")
  static let amount = Argument(
    name: "amount", help: "How much: in FIL, or with a unit such as '7 attofil'.")
  static let channel = Argument(name: "channel", help: "The address of the channel.")
  static let voucher = Argument(name: "voucher", help: "The voucher, as 'create' printed it.")

  static let json = Option(name: "json", help: "Give the answer as JSON.")

  /// Whose wallet a command uses; each has its usual one.
  static func wallet(normally role: PaymentRole) -> Option {
    Option(
      name: "as", help: "Whose wallet does it.",
      kind: .choice(
        placeholder: "role", among: PaymentRole.allCases.map(\.rawValue),
        normally: role.rawValue))
  }
}

extension Invocation {
  /// The address that an argument gives; the reference says what it is when it is none.
  func address(_ argument: Argument) throws(CommandError) -> Address {
    let text = self[argument]
    do { return try Address(text: text) } catch {
      throw .badWord(
        "failed to parse \(argument.name) address: '\(text.excerpt)' \(error.words)")
    }
  }

  /// The amount that an argument gives.
  func tokens(_ argument: Argument) throws(CommandError) -> TokenAmount {
    do { return try TokenAmount(fil: self[argument]) } catch {
      throw .badWord("parsing amount failed: \(error.lotusText)")
    }
  }

  /// The voucher that an argument gives.
  func voucher(_ argument: Argument) throws(CommandError) -> SignedVoucher {
    do { return try SignedVoucher(text: self[argument]) } catch {
      throw .badWord("this is no voucher: \(error.words)")
    }
  }

  /// Whose wallet the command line names.
  func role(_ option: Option) -> PaymentRole {
    guard let role = value(of: option).flatMap(PaymentRole.init) else {
      preconditionFailure("a choice has one of its values")
    }
    return role
  }
}
