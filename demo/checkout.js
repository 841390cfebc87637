/** Takes over the date that was picked on the course page. Without it, the first date is preselected. */
const wanted = new URLSearchParams(location.search).get('date');
const dates = document.getElementById('date');
if (wanted && [...dates.options].some(({ value }) => value === wanted)) dates.value = wanted;
