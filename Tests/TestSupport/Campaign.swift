private import Foundation

/// Tests that take long without optimisation, and run only on request:
/// `PAYCHAN_CAMPAIGN=1 swift test -c release -Xswiftc -enable-testing`.
public enum Campaign {
  /// Whether `PAYCHAN_CAMPAIGN` is set.
  public static let isOn = ProcessInfo.processInfo.environment["PAYCHAN_CAMPAIGN"] != nil

  /// Seeds of random tests: the first few, or ten times as many in a campaign.
  public static func seeds(_ few: UInt64) -> Range<UInt64> { 0..<(isOn ? few * 10 : few) }
}
