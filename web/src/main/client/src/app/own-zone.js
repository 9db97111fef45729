// <form data-own-zone="NAME">: its field of that name holds the time zone of whoever fills it in, if the server knows that one.

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

for (const form of document.querySelectorAll('form[data-own-zone]')) {
  const field = form.querySelector(`input[name="${form.getAttribute('data-own-zone')}"]`);
  const isKnown = [...(field?.list?.options ?? [])].some((option) => option.value === timeZone);
  if (isKnown) field.value = timeZone;
}
