"""The carriers' words that the labelled texts use, with their currencies; the real list comes from the catalogue."""

from __future__ import annotations

_NAMES = {
    "CAD": "bell,lucky mobile,rogers,chatr,fido,telus,koodo,public mobile,fizz,speakout,virgin plus",
    "USD": "at&t,t-mobile,verizon,tello,ultra mobile,ultra paygo,red pocket,google voice,mint mobile",
    "CLP": "claro,entel,movistar,wom",
    "GBP": "giffgaff,voxi,lebara,three,ee,ctexcel,cmlink",
    "HKD": "club sim,sosim,hahasim,cmhk,mysim,中国移动香港",
    "CNY": "中国移动,中国联通,中国电信,china mobile,china unicom,china telecom",
    "NZD": "skinny,one nz",
    "PHP": "globe",
    "EUR": "vodafone nl,vodafone de,callya,esim.gg",
}
CURRENCIES = {name: currency for currency, names in _NAMES.items() for name in names.split(",")}
