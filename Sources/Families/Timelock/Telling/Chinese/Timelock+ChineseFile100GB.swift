internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+File100GB`, in Chinese.
  static let chineseOfFile100GB: Catalogue = [
    "The {unitsInAll} GB file": "{unitsInAll} GB 的文件",
    """
    {who} buys a file of {unitsInAll} GB from {who 2} and pays for each GB as it arrives. \
    Neither trusts the other, and neither can cheat.
    """: """
    {who} 向 {who 2} 买一个 {unitsInAll} GB 的文件，每收到一个 GB，就付一个 GB 的钱。两人互\
    不信任，却谁也骗不了谁。
    """,
  ]
}
